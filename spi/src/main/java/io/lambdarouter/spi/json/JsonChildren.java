package io.lambdarouter.spi.json;

/** Steps through the values in an object or array, over those that nobody asks for. */
abstract class JsonChildren {

    final JsonDocument document;
    private final int depth;
    private int pos;
    private int nextSlot;
    private int valueStart;
    private int valueSlot = JsonContainers.NONE;

    JsonChildren(JsonDocument document, int start, int depth, int slot) {
        this.document = document;
        this.depth = depth;
        this.pos = start + 1;
        this.nextSlot = JsonContainers.first(depth, slot);
    }

    /** The offset of the next token: a name, a value, or the end of the container. */
    final int nextToken() {
        return JsonBytes.skipSeparators(document.bytes(), pos);
    }

    /** Makes the value at this offset the current one. */
    final void stepTo(int start) {
        valueStart = start;
        pos = document.endOf(start, nextSlot);
        valueSlot = nextSlot;
        if (isContainer(document.at(start))) {
            nextSlot = document.containers().following(nextSlot);
        }
    }

    private static boolean isContainer(byte first) {
        return first == '{' || first == '[';
    }

    final int valueStart() {
        return valueStart;
    }

    /**
     * The current value.
     *
     * @return the value that the last {@code next()} stepped to
     */
    public final JsonSlice value() {
        return new JsonSlice(document, valueStart, pos, depth + 1, valueSlot);
    }
}
