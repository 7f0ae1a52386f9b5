package io.lambdarouter.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the router logs while it is open, with the messages of what is thrown. */
final class CapturedLog implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("io.lambdarouter");

    private final Level before = LOGGER.getLevel();
    private final StringBuffer text = new StringBuffer();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            text.append(entry.getMessage()).append('\n');
            if (entry.getThrown() != null) {
                StringWriter trace = new StringWriter();
                entry.getThrown().printStackTrace(new PrintWriter(trace));
                text.append(trace);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    CapturedLog() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.setLevel(Level.INFO);
        LOGGER.addHandler(handler);
    }

    String text() {
        return text.toString();
    }

    @Override
    public void close() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(before);
        LOGGER.setUseParentHandlers(true);
    }
}
