package io.lambdarouter.local;

import io.lambdarouter.LambdaRouterException;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The command {@code java -cp <class path> io.lambdarouter.local.Main}, with the application's class path and this module:
 * {@code run}, {@code replay}, {@code put} and {@code delete}.
 *
 * <p>Without arguments it prints how it is used. The exit code is 0 where all went well, 1 where records have failed, the
 * database has refused something, or a run that ends once could not read its tables, and 2 where nothing was done: the
 * arguments are wrong, a file cannot be read, or the application or the database does not start.
 */
public final class Main {

    /** Kept, since the log manager forgets the level of a logger that nobody holds. */
    private static final Logger WELD = Logger.getLogger("org.jboss.weld");

    private static final int FAILED = 1;
    private static final int NOT_DONE = 2;

    private static final String USAGE = """
            Usage: java -cp <class path of the application, with lambda-router-local> %s COMMAND ...

              run [OPTIONS]               the application at work on the streams of local tables; Ctrl-C ends it
                --endpoint URL            a database that runs already; without it DynamoDB Local is started
                --dynamodb-local PLACE    where DynamoDB Local was unpacked to; without it, on the class path
                --port N                  its port, 8000 by default
                --table NAME              follow this table; without it, the tables that observers name by @Table
                --key NAME:TYPE[,NAME:TYPE]  create the table named before, if it is not there; types S, N, B
                --classes DIR             a directory of the application's classes; without it, those on the class path
                --state DIR               for the checkpoint; target/lambda-router-local by default
                --batch-size N            records at once, 100 by default
                --retries N               deliveries of records that fail after the first, 3 by default
                --once                    end when everything has been handled or given up
                --stack-traces            print what observers throw, with its message
              replay FILE|DIR ...         route saved events: exit code 0 if all were handled, 1 if not
                --classes DIR, --stack-traces  as above
              put TABLE JSON              put an item, in plain JSON, as in: put books '{"isbn": "1", "price": 9.5}'
              delete TABLE JSON           delete the item with this key, as in: delete books '{"isbn": "1"}'
                --endpoint URL            http://localhost:8000 by default
            """.formatted(Main.class.getName());

    private final PrintStream out;
    private final PrintStream err;
    private final Palette palette;

    Main(PrintStream out, PrintStream err, Palette palette) {
        this.out = out;
        this.err = err;
        this.palette = palette;
    }

    /**
     * Runs a command and ends the process.
     *
     * @param arguments the command, and what belongs to it
     */
    public static void main(String... arguments) {
        if (System.getProperty("java.util.logging.config.file") == null) {
            WELD.setLevel(Level.WARNING); // people want to read of their own application
        }
        System.exit(new Main(System.out, System.err, palette()).run(arguments));
    }

    /** What tells the people before this process what happens in a run. */
    static RunEvent.Listener console() {
        return new Console(System.out, palette(), false);
    }

    private static Palette palette() {
        return Palette.of(System.getenv(), Palette.isTerminal());
    }

    int run(String... arguments) {
        try {
            return arguments.length == 0
                    ? usage()
                    : run(arguments[0], List.of(arguments).subList(1, arguments.length));
        } catch (LambdaRouterException e) {
            err.println(e.getMessage());
            return NOT_DONE;
        }
    }

    private int run(String command, List<String> words) {
        return switch (command) {
            case "run" -> new RunCommand(out, palette).run(words) ? 0 : FAILED;
            case "replay" -> new ReplayCommand(out, palette).run(words) == 0 ? 0 : FAILED;
            case "put" -> new ItemCommand(out, err).put(words);
            case "delete" -> new ItemCommand(out, err).delete(words);
            case "help", "--help", "-h" -> help();
            default -> throw Option.wrong("command", command, "run, replay, put or delete");
        };
    }

    private int help() {
        out.print(USAGE);
        return 0;
    }

    private int usage() {
        err.print(USAGE);
        return NOT_DONE;
    }
}
