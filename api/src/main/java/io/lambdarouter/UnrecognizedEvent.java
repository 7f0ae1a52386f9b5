package io.lambdarouter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * An event that no event source plug-in recognises, to be observed by applications that have a use for such events.
 *
 * <p>Where nobody observes it, the invocation fails with an {@link UnroutableEventException}. Immutable.
 */
public final class UnrecognizedEvent {

    private final String json;
    private final List<String> topLevelKeys;

    private UnrecognizedEvent(String json, List<String> topLevelKeys) {
        this.json = Objects.requireNonNull(json);
        this.topLevelKeys = List.copyOf(topLevelKeys);
    }

    /**
     * An event, as for a test that fires it by hand.
     *
     * @param json the whole event, valid JSON
     * @param topLevelKeys the names of its members, empty where it is no object
     * @return the event
     */
    public static UnrecognizedEvent of(byte[] json, List<String> topLevelKeys) {
        return new UnrecognizedEvent(new String(json, StandardCharsets.UTF_8), topLevelKeys);
    }

    /**
     * The whole event.
     *
     * @return valid JSON
     */
    public String json() {
        return json;
    }

    /**
     * The names of the event's members, in order.
     *
     * @return an immutable list, empty where the event is no JSON object
     */
    public List<String> topLevelKeys() {
        return topLevelKeys;
    }

    /** The names of its members; never their values. */
    @Override
    public String toString() {
        return "UnrecognizedEvent" + topLevelKeys;
    }
}
