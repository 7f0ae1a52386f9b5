package io.lambdarouter.core.internal;

import java.util.function.Supplier;

/** The router's log. One that fails changes nothing: what became of a record must not hang on it. */
final class Log {

    private static final System.Logger LOG = System.getLogger("io.lambdarouter");

    private Log() {}

    static void debug(Supplier<String> message) {
        quietly(() -> LOG.log(System.Logger.Level.DEBUG, message));
    }

    static void info(Supplier<String> message) {
        quietly(() -> LOG.log(System.Logger.Level.INFO, message));
    }

    static void warning(String message) {
        quietly(() -> LOG.log(System.Logger.Level.WARNING, message));
    }

    static void warning(Supplier<String> message, Throwable cause) {
        quietly(() -> LOG.log(System.Logger.Level.WARNING, message, cause));
    }

    private static void quietly(Runnable logging) {
        try {
            logging.run();
        } catch (Throwable e) {
            Fatal.rethrow(e); // anything else has no place to be told but the log
        }
    }
}
