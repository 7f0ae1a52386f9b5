package io.lambdarouter.spi.json;

import java.util.Arrays;

/**
 * Where the shallow objects and arrays of a document end, so that what nobody asks for is stepped over and not read.
 *
 * <p>Containers have slots in the order in which they open. Deep ones have none: the envelope of an event is shallow, and a
 * slot for each attribute would cost more than it saves.
 */
final class JsonContainers {

    static final int NONE = -1;

    /** Containers nested less deep than this have a slot. */
    private static final int SHALLOW = 5;

    private final int[] open = new int[SHALLOW];
    private int[] ends = new int[64];
    private int[] following = new int[64];
    private int size;

    void opened(int depth) {
        if (depth < SHALLOW) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                following = Arrays.copyOf(following, size * 2);
            }
            open[depth] = size++;
        }
    }

    void closed(int depth, int end) {
        if (depth < SHALLOW) {
            ends[open[depth]] = end;
            following[open[depth]] = size;
        }
    }

    int end(int slot) {
        return ends[slot];
    }

    /** The slot of the first container in the one at this depth and slot. */
    static int first(int depth, int slot) {
        return depth + 1 < SHALLOW ? slot + 1 : NONE;
    }

    /** The slot of the container that opens next after the one in this slot has closed. */
    int following(int slot) {
        return slot == NONE ? NONE : following[slot];
    }
}
