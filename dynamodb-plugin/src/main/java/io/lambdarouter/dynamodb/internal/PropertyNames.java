package io.lambdarouter.dynamodb.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a class has properties for, found without making a string of a name in an item. */
final class PropertyNames {

    /** For a name that the class has no property for. */
    static final int UNKNOWN = -1;

    /** Up to here, comparing is faster than hashing. */
    private static final int FEW = 24;

    private final String[] names;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * Which name came behind which, in the item before: items of a table are alike. Threads may overwrite each other's: it
     * is a guess, and each of them is a right position.
     */
    private final int[] followers;

    PropertyNames(List<String> names) {
        this.names = names.toArray(String[]::new);
        this.followers = new int[names.size() + 1];
        for (int i = 0; i < this.names.length; i++) {
            positions.put(this.names[i], i);
            followers[i] = i;
        }
    }

    /** Begins a map of an item. */
    Met begin() {
        return new Met();
    }

    private int find(ItemCursor in, int previous) {
        if (names.length == 0) {
            return UNKNOWN;
        }
        int guess = followers[previous + 1];
        return in.nameIs(names[guess]) ? guess : learn(previous, search(in));
    }

    private int learn(int previous, int found) {
        if (found != UNKNOWN) {
            followers[previous + 1] = found;
        }
        return found;
    }

    private int search(ItemCursor in) {
        if (names.length > FEW) {
            return positions.getOrDefault(in.text(), UNKNOWN);
        }
        for (int i = 0; i < names.length; i++) {
            if (in.nameIs(names[i])) {
                return i;
            }
        }
        return UNKNOWN;
    }

    /** The names met in one map of an item, none of them twice. */
    final class Met {

        private final boolean[] known = new boolean[names.length];
        private @Nullable Set<String> unknown;
        private int previous = UNKNOWN;

        private Met() {}

        /**
         * The position of the current name, or {@link #UNKNOWN}.
         *
         * @throws io.lambdarouter.InvalidRecordException if it was there before
         */
        int position(ItemCursor in) {
            int position = find(in, previous);
            if (position == UNKNOWN ? !addUnknown(in.text()) : known[position]) {
                throw in.duplicate();
            }
            if (position != UNKNOWN) {
                known[position] = true;
                previous = position;
            }
            return position;
        }

        private boolean addUnknown(String name) {
            Set<String> names = unknown;
            if (names == null) {
                names = new HashSet<>();
                unknown = names;
            }
            return names.add(name);
        }
    }
}
