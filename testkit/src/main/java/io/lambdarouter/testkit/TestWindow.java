package io.lambdarouter.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A tumbling window in which an event is sent; immutable: what sets something answers with another window. */
public final class TestWindow {

    private final Window window;
    private final boolean finalInvoke;
    private final boolean terminatedEarly;

    private TestWindow(Window window, boolean finalInvoke, boolean terminatedEarly) {
        this.window = window;
        this.finalInvoke = finalInvoke;
        this.terminatedEarly = terminatedEarly;
    }

    /**
     * A window without state, in which more events will come.
     *
     * @param start its beginning, inclusive
     * @param length its length
     * @return the window
     */
    public static TestWindow of(Instant start, Duration length) {
        return new TestWindow(new Window(start, start.plus(length), Window.NO_STATE), false, false);
    }

    /**
     * This window with the state that the invocation before has answered with.
     *
     * @param json a JSON object, as {@link RoutingOutcome#windowState()} is
     * @return another window
     */
    public TestWindow state(String json) {
        return new TestWindow(window.with(Objects.requireNonNull(json)), finalInvoke, terminatedEarly);
    }

    /**
     * This window at its end: {@code isFinalInvokeForWindow} is true.
     *
     * @return another window
     */
    public TestWindow finalInvoke() {
        return new TestWindow(window, true, terminatedEarly);
    }

    /**
     * This window, ended because its state has grown too large: {@code isWindowTerminatedEarly} is true.
     *
     * @return another window
     */
    public TestWindow terminatedEarly() {
        return new TestWindow(window, finalInvoke, true);
    }

    /** Adds itself to an event. */
    JsonMembers addTo(JsonMembers event) {
        return event.json(
                        "window",
                        new JsonMembers()
                                .text("start", window.start().toString())
                                .text("end", window.end().toString()))
                .json("state", window.state())
                .json("isFinalInvokeForWindow", finalInvoke)
                .json("isWindowTerminatedEarly", terminatedEarly);
    }
}
