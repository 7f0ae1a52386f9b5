package io.lambdarouter.benchmarks.warm;

/** A contender at work. For one thread. */
interface Handler extends AutoCloseable {

    /**
     * Handles one event.
     *
     * @return a number made of all that was read
     */
    long handle(byte[] event);

    @Override
    default void close() {}
}
