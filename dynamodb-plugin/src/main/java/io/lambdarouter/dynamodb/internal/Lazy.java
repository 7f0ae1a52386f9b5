package io.lambdarouter.dynamodb.internal;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, once, with the class loader of whoever said how; thread-safe. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private final Optional<ClassLoader> loader =
            Optional.ofNullable(Thread.currentThread().getContextClassLoader());
    private volatile Optional<T> made = Optional.empty();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        return made.orElseGet(this::make);
    }

    boolean isMade() {
        return made.isPresent();
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(withLoader());
        }
        return made.orElseThrow();
    }

    /** Libraries look up their parts by the thread's class loader, and not every thread has that of the function. */
    private T withLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader.orElse(before));
        try {
            return maker.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
