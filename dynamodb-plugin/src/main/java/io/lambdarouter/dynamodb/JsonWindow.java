package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.time.Instant;
import java.util.Optional;

/** The window in an event of an event source mapping that has tumbling windows. */
final class JsonWindow implements WindowFrame {

    private final JsonSlice event;
    private final JsonSlice window;

    private JsonWindow(JsonSlice event, JsonSlice window) {
        this.event = event;
        this.window = window;
    }

    /** The event's window, empty where the mapping has none. */
    static Optional<JsonWindow> of(JsonSlice event) {
        return event.field("window")
                .filter(window -> window.is(JsonKind.OBJECT))
                .map(window -> new JsonWindow(event, window));
    }

    @Override
    public Instant start() {
        return bound("start");
    }

    @Override
    public Instant end() {
        return bound("end");
    }

    private Instant bound(String name) {
        return JsonText.present(window.field(name))
                .map(CreationTime::read)
                .orElseThrow(
                        () -> new InvalidRecordException(Diagnostic.of("LR-1017", "A tumbling window has no bounds")
                                .with("expected", "window." + name)
                                .with("at", window.path())
                                .remedy("look at what changed the event on its way")));
    }

    @Override
    public Optional<String> shardId() {
        return JsonText.of(event.field("shardId"));
    }

    @Override
    public boolean isFinalInvoke() {
        return isTrue("isFinalInvokeForWindow");
    }

    @Override
    public boolean isTerminatedEarly() {
        return isTrue("isWindowTerminatedEarly");
    }

    private boolean isTrue(String name) {
        return event.field(name).filter(value -> value.json().equals("true")).isPresent();
    }

    /** The state of the invocation before, as JSON text: an empty object in the first invocation. */
    String state() {
        return event.field("state")
                .filter(state -> state.is(JsonKind.OBJECT))
                .map(JsonSlice::json)
                .orElse("{}");
    }
}
