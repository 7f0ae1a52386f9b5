package io.lambdarouter.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Notices that classes have changed, once a build has left them alone for a while; not for use by several threads. */
final class ClassWatch {

    /** A build writes its files without longer pauses. */
    static final Duration QUIET = Duration.ofMillis(500);

    /** A build may delete what it is going to compile, and then compile for a while. */
    static final Duration QUIET_WITHOUT_SOME = Duration.ofSeconds(5);

    private final Supplier<Map<Path, String>> stamps;
    private final LongSupplier nanoTime;
    private Map<Path, String> loaded;
    private Map<Path, String> seen;
    private long seenSince;

    /**
     * Watches files that are loaded now.
     *
     * @param stamps what tells the files as they are from others
     * @param nanoTime what time it is, as {@link System#nanoTime} tells it
     */
    ClassWatch(Supplier<Map<Path, String>> stamps, LongSupplier nanoTime) {
        this.stamps = stamps;
        this.nanoTime = nanoTime;
        this.loaded = stamps.get();
        this.seen = loaded;
        this.seenSince = nanoTime.getAsLong();
    }

    /** Whether they are other ones than those loaded, and have been the same for a while. */
    boolean hasChanged() {
        Map<Path, String> now = stamps.get();
        if (!now.equals(seen)) {
            seen = now;
            seenSince = nanoTime.getAsLong();
        }
        return !seen.equals(loaded) && nanoTime.getAsLong() - seenSince >= quiet().toNanos();
    }

    private Duration quiet() {
        return seen.keySet().containsAll(loaded.keySet()) ? QUIET : QUIET_WITHOUT_SOME;
    }

    /** Whether they are the same as at the last look. */
    boolean isStill() {
        return stamps.get().equals(seen);
    }

    /** The classes as seen last are being loaded: what changes from now on is noticed. */
    void load() {
        loaded = seen;
    }
}
