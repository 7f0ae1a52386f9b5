package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What happens in a local run, for whoever tells people of it. */
sealed interface RunEvent {

    /** Whoever is told. */
    @FunctionalInterface
    interface Listener extends Consumer<RunEvent> {}

    /** The run has begun. */
    record Started(URI endpoint, boolean embedded, int observers, List<Path> classes, List<String> tables, Path state)
            implements RunEvent {}

    /** The stream of a table has been found. */
    record Following(String table, String streamArn) implements RunEvent {}

    /** The function has been invoked with records of a shard; retries is how often they were delivered before. */
    record Delivered(StreamBatch batch, String table, int retries, Delivery delivery) implements RunEvent {}

    /** Records come again after a while. */
    record Retry(String table, int records, int retry, int maximum, Duration in) implements RunEvent {}

    /** Records are given up. */
    record GivenUp(Diagnostic message) implements RunEvent {}

    /** The application has been started anew, with its changed classes. */
    record Restarted(int observers, Duration took) implements RunEvent {}

    /** Something is wrong, and the run waits until it is not. */
    record Trouble(Diagnostic message) implements RunEvent {}
}
