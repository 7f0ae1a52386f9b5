package io.lambdarouter.testkit.internal.item;

/** Members that tell, in the JSON between JSON-B and attributes, what plain JSON cannot; no attribute has such a name. */
final class Marks {

    /** Binary data: a text in base64. */
    static final String BINARY = "\u0000binary";

    /** A set: an array. */
    static final String SET = "\u0000set";

    private Marks() {}
}
