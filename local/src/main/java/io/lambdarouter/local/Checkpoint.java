package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How far each shard has been handled, in a small text file; not for use by several threads. */
final class Checkpoint {

    private static final String HEAD =
            "# How far a local run of Lambda Router has handled each shard: stream, shard, position";

    private final Path file;
    private final Map<String, Map<String, ShardPosition>> positions = new TreeMap<>();

    private Checkpoint(Path file) {
        this.file = file;
    }

    /** What the file says; nothing where there is none. */
    static Checkpoint load(Path file) {
        Checkpoint checkpoint = new Checkpoint(file);
        if (Files.exists(file)) {
            checkpoint.read();
        }
        return checkpoint;
    }

    private void read() {
        try {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+", -1))
                    .forEach(this::add);
        } catch (IOException e) {
            throw unreadable(String.valueOf(e.getMessage()));
        }
    }

    private void add(String[] words) {
        if (words.length != 3 || !words[2].matches("\\d+|" + ShardPosition.FINISHED)) {
            throw unreadable("a line of another form");
        }
        shardsOf(words[0]).put(words[1], new ShardPosition(words[2]));
    }

    ShardPosition position(String streamArn, String shardId) {
        return shardsOf(streamArn).getOrDefault(shardId, ShardPosition.START);
    }

    Set<String> finished(String streamArn) {
        return shardsAt(streamArn, ShardPosition::isEnd);
    }

    /** The shards of which something has been handled, and not all. */
    Set<String> unfinished(String streamArn) {
        return shardsAt(streamArn, position -> !position.isEnd());
    }

    private Set<String> shardsAt(String streamArn, Predicate<ShardPosition> position) {
        return shardsOf(streamArn).entrySet().stream()
                .filter(shard -> position.test(shard.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Written before this returns: what has been handled is not handled again after a crash. */
    void put(String streamArn, String shardId, ShardPosition position) {
        shardsOf(streamArn).put(shardId, position);
        write();
    }

    /** Forgets shards that the stream no longer lists, and streams that a table of this name had before it was made anew. */
    void retain(String streamArn, Set<String> shardIds) {
        String table = streamArn.substring(0, streamArn.lastIndexOf('/') + 1);
        boolean forgotten = positions.keySet().removeIf(arn -> arn.startsWith(table) && !arn.equals(streamArn));
        if (shardsOf(streamArn).keySet().retainAll(shardIds) || forgotten) {
            write();
        }
    }

    private Map<String, ShardPosition> shardsOf(String streamArn) {
        return positions.computeIfAbsent(streamArn, arn -> new TreeMap<>());
    }

    private void write() {
        try {
            Files.createDirectories(file.resolveSibling("")); // a build may have cleaned it away
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, lines());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        positions.forEach((arn, shards) ->
                shards.forEach((shardId, position) -> lines.add(arn + " " + shardId + " " + position.text())));
        return lines;
    }

    private LocalException unreadable(String found) {
        return new LocalException(Diagnostic.of("LR-9106", "The checkpoint cannot be read")
                .with("found", found)
                .with(
                        "expected",
                        "a stream's ARN, a shard's id, and a sequence number or '" + ShardPosition.FINISHED + "'")
                .with("at", file)
                .remedy("mend the file, or delete it: then all that the streams hold is handled again"));
    }
}
