package io.lambdarouter.dynamodb;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that the router logs while it is open, whatever the level, with its stack traces. */
final class LogCapture implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("io.lambdarouter");

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final Level before = LOGGER.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            texts.add(entry.getMessage());
            if (entry.getThrown() != null) {
                texts.add(stackTrace(entry.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    LogCapture() {
        LOGGER.setLevel(Level.ALL);
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(handler);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    /** A stack trace as it would be written: with the messages of all causes, and of what was suppressed. */
    static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public void close() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setLevel(before);
    }
}
