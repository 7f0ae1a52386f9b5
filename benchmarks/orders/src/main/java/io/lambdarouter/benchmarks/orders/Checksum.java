package io.lambdarouter.benchmarks.orders;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Combines values into one number, so that a benchmark has used them all and shows that it has bound them right. */
final class Checksum {

    private long value;

    /** By hash code, which for a set does not depend on the order. */
    Checksum with(Object next) {
        return with(Objects.hashCode(next));
    }

    Checksum with(long next) {
        value = 31 * value + next;
        return this;
    }

    Checksum with(boolean next) {
        return with(next ? 1L : 0L);
    }

    Checksum withBytes(byte[] next) {
        return with(Arrays.hashCode(next));
    }

    <T> Checksum withEach(List<T> elements, ToLongFunction<T> checksum) {
        if (elements != null) {
            elements.forEach(element -> with(checksum.applyAsLong(element)));
        }
        return this;
    }

    long value() {
        return value;
    }
}
