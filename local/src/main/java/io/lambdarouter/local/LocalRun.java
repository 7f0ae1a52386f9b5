package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RouterStartException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The application's observers at work on the streams of local tables, as they are in Lambda behind an event source mapping.
 *
 * <p>All shards of the streams are followed, each behind the one that it came of, from the checkpoint of an earlier run or
 * else from the oldest record on. A batch counts as done when the handler has answered. What the answer names in {@code
 * batchItemFailures}, with all behind it, is delivered again; where the handler throws, the whole batch is. After the
 * last retry records are saved in a file and given up. When the application's classes change it is started anew, between two
 * batches. The run works on one thread of its own; what breaks it off goes to that thread's handler of uncaught exceptions
 * too. Its methods are safe for use by several.
 */
public final class LocalRun implements AutoCloseable {

    private final URI endpoint;
    private final List<String> tables;
    private final RunLoop loop;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    private LocalRun(URI endpoint, List<String> tables, RunLoop loop) {
        this.endpoint = endpoint;
        this.tables = tables;
        this.loop = loop;
    }

    private void begin(RunResources resources, Duration pollInterval, boolean once) {
        new Thread(() -> work(resources, pollInterval, once), "local run").start();
    }

    private void work(RunResources resources, Duration pollInterval, boolean once) {
        try {
            int givenUp;
            try (resources) {
                givenUp = loop.run(pollInterval, once);
            }
            end.complete(givenUp);
        } catch (LocalException e) {
            end.completeExceptionally(e); // the listener has been told
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
            throw e; // to the handler of the thread: perhaps nobody awaits the run
        }
    }

    /**
     * A run of the application on the class path, on a DynamoDB Local of its own.
     *
     * @return what builds it
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where the database listens.
     *
     * @return its address
     */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * The tables whose streams are followed.
     *
     * @return their names; immutable
     */
    public List<String> tables() {
        return tables;
    }

    /**
     * Waits until the run has ended: after {@link #close}, or, {@linkplain Builder#once once}, when everything is handled.
     *
     * @return how many records were given up
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws IllegalStateException if the run has broken off; its cause tells why
     */
    public int await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The run has broken off", e.getCause());
        }
    }

    /** Ends the run behind the batch that is being handled, and waits until it has ended; does nothing the second time. */
    @Override
    public void close() {
        loop.close();
        var unused = end.exceptionally(failure -> 0).join(); // await tells of the failure
    }

    /** Builds a {@link LocalRun}; not for use by several threads. */
    public static final class Builder {

        private Optional<URI> endpoint = Optional.empty();
        private Optional<Path> dynamoDbLocal = Optional.empty();
        private int port = Database.DEFAULT_PORT;
        private final List<String> tables = new ArrayList<>();
        private final Map<String, String> created = new LinkedHashMap<>();
        private final List<Path> classes = new ArrayList<>();
        private Path state = Path.of("target", "lambda-router-local");
        private int batchSize = 100;
        private int maximumRetries = 3;
        private Duration retryDelay = Duration.ofMillis(500);
        private Duration pollInterval = Duration.ofMillis(250);
        private boolean once;
        private RunEvent.Listener listener = Main.console();

        private Builder() {}

        /**
         * Uses a database that runs already, instead of starting DynamoDB Local.
         *
         * @param address where tables and streams are served, for example {@code http://localhost:8000}
         * @return this builder
         */
        public Builder endpoint(URI address) {
            endpoint = Optional.of(address);
            return this;
        }

        /**
         * Says where DynamoDB Local is, which is looked for on the class path otherwise.
         *
         * @param place the directory that it was unpacked to, or a file that holds its class path
         * @return this builder
         */
        public Builder dynamoDbLocal(Path place) {
            dynamoDbLocal = Optional.of(place);
            return this;
        }

        /**
         * Sets the port that DynamoDB Local is started on.
         *
         * @param number 1 to 65535, or 0 for any that is free; 8000 by default
         * @return this builder
         */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /**
         * Follows a table. Without any, the run follows the tables that observers name by {@code @Table}.
         *
         * @param name the table's name
         * @return this builder
         */
        public Builder table(String name) {
            tables.add(Objects.requireNonNull(name));
            return this;
        }

        /**
         * Follows a table, and creates it with a stream of new and old images if it is not there.
         *
         * @param name the table's name
         * @param key its primary key, for example {@code isbn:S} or {@code tenant:S,number:N}
         * @return this builder
         */
        public Builder createTable(String name, String key) {
            created.put(name, key);
            return table(name);
        }

        /**
         * Says which directories hold the application's own classes; they are looked for on the class path otherwise.
         *
         * @param directories in the order of the class path
         * @return this builder
         */
        public Builder classes(Path... directories) {
            classes.addAll(List.of(directories));
            return this;
        }

        /**
         * Sets the directory for the checkpoint and the records that are given up.
         *
         * @param directory made if it is not there; {@code target/lambda-router-local} by default
         * @return this builder
         */
        public Builder state(Path directory) {
            state = directory;
            return this;
        }

        /**
         * Sets how many records are delivered at once.
         *
         * @param records 1 to 1000; 100 by default, as Lambda's
         * @return this builder
         */
        public Builder batchSize(int records) {
            batchSize = Option.inRange("batch size", records, 1, 1000);
            return this;
        }

        /**
         * Sets how often records that fail are delivered again, counted anew when some of them have been handled.
         *
         * @param retries 0 to 10000; 3 by default
         * @return this builder
         */
        public Builder maximumRetries(int retries) {
            maximumRetries = Option.inRange("maximum of retries", retries, 0, 10_000);
            return this;
        }

        /**
         * Sets how long failed records wait for their first retry; twice as long for each further one, up to 32 times.
         *
         * @param delay not negative; half a second by default
         * @return this builder
         */
        public Builder retryDelay(Duration delay) {
            retryDelay = delay;
            return this;
        }

        /**
         * Sets how long the run waits when nothing is new.
         *
         * @param interval positive; a quarter of a second by default
         * @return this builder
         */
        public Builder pollInterval(Duration interval) {
            pollInterval = interval;
            return this;
        }

        /**
         * Ends the run when all that the streams hold has been handled or given up. Where a table cannot be read or changed
         * classes do not start, the run breaks off when that is the same in as many turns more as there are retries.
         *
         * @return this builder
         */
        public Builder once() {
            once = true;
            return this;
        }

        /**
         * Sets where the run tells what happens, in plain text.
         *
         * @param stream where to; the standard output by default, with colors if it is a terminal
         * @return this builder
         */
        public Builder output(PrintStream stream) {
            return listener(new Console(stream, Palette.PLAIN, false));
        }

        Builder listener(RunEvent.Listener told) {
            listener = told;
            return this;
        }

        /**
         * Starts the application and the database, and begins to follow the tables.
         *
         * @return the run, to be closed
         * @throws RouterStartException if the application cannot start
         * @throws LocalException if anything else cannot
         */
        public LocalRun start() {
            RunResources resources = new RunResources();
            try {
                return start(resources);
            } catch (RuntimeException | Error e) {
                resources.close();
                throw e;
            }
        }

        private LocalRun start(RunResources resources) {
            ClassDirectories directories =
                    classes.isEmpty() ? ClassDirectories.onClassPath() : ClassDirectories.of(classes);
            ReloadingApplication reloading = resources.add(ReloadingApplication.start(directories));
            Application application = reloading.current().orElseThrow();
            List<String> followed = followed(application);
            StateDirectory directory = resources.add(StateDirectory.open(state));
            Checkpoint checkpoint = directory.checkpoint();
            Database database = database(resources);
            created.forEach((table, key) -> create(database, table, KeySchema.parse(key)));
            DeliverySettings settings = new DeliverySettings(batchSize, maximumRetries, retryDelay);
            List<TableFollower> followers = followed.stream()
                    .map(table -> new TableFollower(table, database, checkpoint, settings, listener))
                    .toList();
            RunLoop loop = new RunLoop(reloading, followers, directory, settings, listener);
            listener.accept(new RunEvent.Started(
                    database.endpoint(),
                    endpoint.isEmpty(),
                    application.observers().size(),
                    directories.paths(),
                    followed,
                    directory.directory()));
            LocalRun run = new LocalRun(database.endpoint(), followed, loop);
            run.begin(resources, pollInterval, once);
            return run;
        }

        private List<String> followed(Application application) {
            List<String> names = tables.isEmpty() ? TableNames.of(application.observers()) : List.copyOf(tables);
            if (names.isEmpty()) {
                throw new LocalException(Diagnostic.of("LR-9105", "There is no table to follow")
                        .with("found", "no observer names a table by @Table")
                        .remedy("name one: --table NAME, with --key NAME:TYPE to have it created"));
            }
            return names.stream().distinct().toList();
        }

        private Database database(RunResources resources) {
            return endpoint.map(Database::at)
                    .map(resources::add)
                    .orElseGet(() -> resources
                            .add(DynamoDbLocal.start(
                                    dynamoDbLocal.map(ServerClassPath::in).orElseGet(ServerClassPath::find), port))
                            .database());
        }

        private static void create(Database database, String table, KeySchema key) {
            try {
                StreamedTable.create(database.client(), table, StreamViewType.NEW_AND_OLD_IMAGES, key);
            } catch (ResourceInUseException e) {
                // it is there
            } catch (SdkException e) {
                throw Refusal.of("create table " + table, database.endpoint(), e);
            }
        }
    }
}
