package io.lambdarouter.dynamodb.internal;

/** Makes an object of a value that is no container; also of a name, where the keys of a map are of the type. */
interface ScalarReader extends ValueReader {

    /**
     * Makes an object of a text.
     *
     * @throws RuntimeException if the text says none of the type
     */
    Object parse(String text);

    /** What fits the type, for messages. */
    String expected();

    /** Makes an object of the current token's text. */
    default Object parse(ItemCursor in) {
        try {
            return parse(in.text());
        } catch (RuntimeException e) {
            throw in.misfit(expected()); // the exception may quote the value
        }
    }
}
