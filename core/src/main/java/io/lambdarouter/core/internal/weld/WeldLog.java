package io.lambdarouter.core.internal.weld;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Weld's log while a container boots. What it says at {@code INFO} tells nothing of a function, and where it goes through the
 * JDK's log, writing the first lines is a twelfth of a cold start.
 */
final class WeldLog {

    private static final String NAME = "org.jboss.weld";

    private final Optional<Logger> silenced;

    private WeldLog(Optional<Logger> silenced) {
        this.silenced = silenced;
    }

    /** Leaves out everything below warnings until it is restored, unless the application has set a level. */
    static WeldLog quiet() {
        Optional<Logger> logger = isJdkLog()
                ? Optional.of(Logger.getLogger(NAME))
                        .filter(weld -> weld.getLevel() == null && !weld.isLoggable(Level.FINE))
                : Optional.empty();
        logger.ifPresent(weld -> weld.setLevel(Level.WARNING));
        return new WeldLog(logger);
    }

    /** Whether Weld's lines go to the JDK's log, not to another one that the application brings. */
    private static boolean isJdkLog() {
        return org.jboss.logging.Logger.getLogger(NAME)
                .getClass()
                .getSimpleName()
                .equals("JDKLogger");
    }

    void restore() {
        silenced.filter(weld -> Level.WARNING.equals(weld.getLevel())).ifPresent(weld -> weld.setLevel(null));
    }
}
