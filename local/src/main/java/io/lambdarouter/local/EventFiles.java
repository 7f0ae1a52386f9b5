package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.dynamodb.FailedBatch;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files of saved events. */
final class EventFiles {

    private EventFiles() {}

    /** A file, or all files below a directory that end in {@code .json}, by their names; symbolic links are followed. */
    static List<Path> of(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw unreadable(place, "no file that ends in .json");
            }
            return found;
        } catch (IOException | UncheckedIOException e) { // unchecked is that of a directory further below
            throw unreadable(place, Objects.requireNonNullElse(e.getCause(), e).toString());
        }
    }

    /**
     * The event in a file.
     *
     * @throws LocalException if it cannot be read, or if it holds no JSON
     */
    static byte[] read(Path file, Application application) {
        try {
            byte[] event = Files.readAllBytes(file);
            application.explain(event);
            return application.observes(FailedBatch.class) ? event : payload(event);
        } catch (IOException e) {
            throw unreadable(file, e.getClass().getSimpleName());
        } catch (InvalidEventException e) {
            throw new LocalException(
                    message(file, e.code() + " " + e.diagnostic().headline()).withFactsOf(e.diagnostic()), e);
        }
    }

    /** Where nobody waits for messages of on-failure destinations, the event in one is meant. */
    private static byte[] payload(byte[] event) {
        JsonSlice root = JsonDocument.parse(event).root();
        boolean message = root.is(JsonKind.OBJECT)
                && (root.firstField("DDBStreamBatchInfo").isPresent()
                        || root.firstField("KinesisBatchInfo").isPresent());
        return message
                ? root.firstField("payload")
                        .filter(payload -> payload.is(JsonKind.OBJECT))
                        .map(JsonSlice::bytes)
                        .orElse(event)
                : event;
    }

    private static LocalException unreadable(Path file, String found) {
        return new LocalException(message(file, found));
    }

    private static Diagnostic message(Path file, String found) {
        return Diagnostic.of("LR-9114", "A saved event cannot be read")
                .with("file", file)
                .with("found", found)
                .remedy(
                        "name a file with one event as Lambda sends it, a list of records, or a message of an on-failure"
                                + " destination; or a directory of such files");
    }
}
