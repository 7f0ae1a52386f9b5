package io.lambdarouter.core.letters;

import java.util.ArrayList;
import java.util.List;

/** A whole batch of letters, some of which the observer may declare failed. */
public record Letters(List<String> texts, List<String> failed) {

    public Letters(List<String> texts) {
        this(texts, new ArrayList<>());
    }
}
