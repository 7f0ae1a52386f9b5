package io.lambdarouter.examples.patterns.cdc;

import java.util.Objects;

/** Of a book, what can be searched. */
public record Book(String id, String title) {

    /** A book without a title cannot be read as one, so that its record fails and not the whole batch. */
    public Book {
        Objects.requireNonNull(title, "title");
    }
}
