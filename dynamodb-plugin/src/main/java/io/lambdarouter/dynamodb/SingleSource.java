package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.Optional;

/** The event source of the records of one event. AWS never mixes sources: whoever does means something that is not known. */
final class SingleSource {

    private Optional<JsonSlice> written = Optional.empty();
    private Optional<String> name = Optional.empty();

    /**
     * Takes the next record.
     *
     * @throws InvalidEventException if it is of another source than those before it, or of one that carries no changes
     */
    void requireSame(JsonSlice slice) {
        Optional<JsonSlice> source = sourceOf(slice);
        if (source.isPresent() && !(written.isPresent() && source.get().isWrittenAs(written.get()))) {
            String found = source.get().text();
            boolean known = found.equals(DynamoDbStreamsPlugin.NAME) || found.equals(KinesisRecord.SOURCE);
            if (!known || name.filter(before -> !before.equals(found)).isPresent()) {
                throw mixed(found, slice);
            }
            written = source;
            name = Optional.of(found);
        }
    }

    boolean isKinesis() {
        return name.isPresent() && name.get().equals(KinesisRecord.SOURCE);
    }

    /** What a record says of its source; that it is there twice is for the record's own turn. */
    private static Optional<JsonSlice> sourceOf(JsonSlice slice) {
        return slice.firstField("eventSource").filter(source -> source.is(JsonKind.STRING));
    }

    private InvalidEventException mixed(String found, JsonSlice slice) {
        return new InvalidEventException(Diagnostic.of("LR-1002", "An event mixes records of several sources")
                .with("found", "eventSource " + found)
                .with("expected", "eventSource " + name.orElse(DynamoDbStreamsPlugin.NAME))
                .with("at", slice.path())
                .remedy("send the records of each source in an event of their own; no observer has been called"));
    }
}
