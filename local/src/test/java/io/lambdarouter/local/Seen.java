package io.lambdarouter.local;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Where applications that tests compile tell what they have got, each under a name of its own. */
public final class Seen {

    private static final Map<String, Seen> ALL = new ConcurrentHashMap<>();

    private final BlockingQueue<String> entries = new LinkedBlockingQueue<>();
    private volatile Predicate<String> fails = entry -> false;

    static Seen by(String application) {
        return ALL.computeIfAbsent(application, name -> new Seen());
    }

    /** Called by applications. */
    public static void add(String application, String entry) {
        Seen seen = by(application);
        seen.entries.add(entry);
        if (seen.fails.test(entry)) {
            throw new IllegalStateException("secret of " + entry);
        }
    }

    void failOn(Predicate<String> entry) {
        fails = entry;
    }

    String next() throws InterruptedException {
        String entry = entries.poll(60, TimeUnit.SECONDS);
        if (entry == null) {
            throw new AssertionError("nothing came");
        }
        return entry;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
