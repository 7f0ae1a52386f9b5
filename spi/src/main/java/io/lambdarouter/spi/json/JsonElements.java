package io.lambdarouter.spi.json;

/** Steps through the elements of a JSON array, in order; not for use by several threads at once. */
public final class JsonElements extends JsonChildren {

    JsonElements(JsonDocument document, int start, int depth, int slot) {
        super(document, start, depth, slot);
    }

    /**
     * Steps to the next element.
     *
     * @return false if there is none
     */
    public boolean next() {
        int token = nextToken();
        if (document.at(token) == ']') {
            return false;
        }
        stepTo(token);
        return true;
    }
}
