package io.lambdarouter.examples.patterns.errors;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs, kept instead of printed. */
final class CapturedLog extends Handler {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Level levelBefore;

    CapturedLog(Class<?> type) {
        logger = Logger.getLogger(type.getName());
        levelBefore = logger.getLevel();
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** Level and first word of each message, and the class of what was thrown. */
    List<String> lines() {
        return records.stream()
                .map(line -> line.getLevel() + " " + line.getMessage().replaceAll(":.*", "") + ": "
                        + line.getThrown().getClass().getSimpleName())
                .toList();
    }

    @Override
    public void publish(LogRecord line) {
        records.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(levelBefore);
    }
}
