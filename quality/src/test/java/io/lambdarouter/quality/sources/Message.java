package io.lambdarouter.quality.sources;

import java.util.Set;

/**
 * A message as the code makes it.
 *
 * @param code for example {@code LR-0105}
 * @param headline with "…" for what is only known when it is made
 * @param facts the names of the facts that are added where it is made
 * @param place file and line
 */
record Message(String code, String headline, Set<String> facts, String place) {

    int number() {
        return Integer.parseInt(code.substring("LR-".length()));
    }
}
