package io.lambdarouter.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The command {@code run}. */
record RunCommand(PrintStream out, Palette palette) {

    private static final Set<String> WITH_VALUE = Set.of(
            "--endpoint",
            "--dynamodb-local",
            "--port",
            "--table",
            "--key",
            "--classes",
            "--state",
            "--batch-size",
            "--retries");
    private static final Set<String> FLAGS = Set.of("--once", "--stack-traces");

    /** Runs until it is interrupted, or with {@code --once} until all is handled; whether no record was given up or left. */
    boolean run(List<String> words) {
        Arguments arguments = Arguments.parse(words, WITH_VALUE, FLAGS);
        arguments.others().stream().findFirst().ifPresent(word -> {
            throw Option.wrong("run", word, "options only");
        });
        try (LocalRun run = builder(arguments).start()) {
            return isAllHandled(run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean isAllHandled(LocalRun run) throws InterruptedException {
        Thread hook = new Thread(run::close, "end of the local run");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return run.await() == 0;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof LocalException) {
                return false; // the run has told why
            }
            throw e;
        } finally {
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook has ended the run
        }
    }

    private LocalRun.Builder builder(Arguments arguments) {
        LocalRun.Builder builder =
                LocalRun.builder().listener(new Console(out, palette, arguments.has("--stack-traces")));
        arguments.value("--endpoint").map(RunCommand::address).ifPresent(builder::endpoint);
        arguments.value("--dynamodb-local").map(Path::of).ifPresent(builder::dynamoDbLocal);
        arguments.number("--port", 0, 65_535).ifPresent(builder::port);
        arguments.values("--classes").stream().map(Path::of).forEach(builder::classes);
        arguments.value("--state").map(Path::of).ifPresent(builder::state);
        arguments.number("--batch-size", 1, 1000).ifPresent(builder::batchSize);
        arguments.number("--retries", 0, 10_000).ifPresent(builder::maximumRetries);
        if (arguments.has("--once")) {
            builder.once();
        }
        tables(arguments, builder);
        return builder;
    }

    /** A key belongs to the table named before it. */
    private static void tables(Arguments arguments, LocalRun.Builder builder) {
        String table = "";
        for (Arguments.Named option : arguments.options()) {
            if (option.name().equals("--table")) {
                table = option.value();
                builder.table(table);
            } else if (option.name().equals("--key")) {
                builder.createTable(required(table), option.value());
            }
        }
    }

    private static String required(String table) {
        if (table.isEmpty()) {
            throw Option.wrong("--key", "no table before it", "--table NAME --key NAME:TYPE");
        }
        return table;
    }

    static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw Option.wrong("--endpoint", text, "an address such as " + Database.DEFAULT_ENDPOINT);
    }
}
