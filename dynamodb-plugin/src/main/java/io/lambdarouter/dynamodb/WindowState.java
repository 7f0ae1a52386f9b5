package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.ResponseException;
import io.lambdarouter.dynamodb.internal.ItemBinder;
import io.lambdarouter.spi.BatchEvent;
import io.lambdarouter.spi.BatchMember;
import io.lambdarouter.spi.ObserverDeclaration;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The state of a window on its way through one invocation. */
final class WindowState {

    private static final System.Logger LOG = System.getLogger("io.lambdarouter.dynamodb");

    /** Beyond 1 MB Lambda ends the window. */
    private static final int LIMIT = 1_048_576;

    private static final int NEAR_LIMIT = LIMIT / 10 * 9;

    private final JsonWindow frame;
    private final ItemBinder json;
    private Optional<TumblingWindow<Object>> window = Optional.empty();
    private int lastMember = -1;

    WindowState(JsonWindow frame, ItemBinder json) {
        this.frame = frame;
        this.json = json;
    }

    /** The event for the observer of the window. */
    BatchEvent event(ObserverDeclaration observer, List<BatchMember> members) {
        Type type = ((ParameterizedType) observer.eventType()).getActualTypeArguments()[0];
        TumblingWindow<Object> event = new TumblingWindow<>(
                frame,
                members.stream()
                        .map(BatchMember::payload)
                        .map(DynamoDbStreamRecord.class::cast)
                        .toList(),
                () -> json.read(frame.state(), type));
        window = Optional.of(event);
        lastMember = members.isEmpty() ? -1 : members.get(members.size() - 1).index();
        return () -> event;
    }

    /**
     * The state for the next invocation: the new one where its observer has returned, and has seen no record that will be
     * delivered again.
     *
     * @param redelivered the first record that will be, empty where none will
     */
    String before(OptionalInt redelivered) {
        boolean exact = redelivered.isEmpty() || (lastMember >= 0 && redelivered.getAsInt() > lastMember);
        return window.filter(any -> exact)
                .flatMap(TumblingWindow::newState)
                .map(this::write)
                .orElseGet(frame::state);
    }

    private String write(Object state) {
        String text = json.write(state);
        if (!text.startsWith("{")) {
            throw new ResponseException(Diagnostic.of("LR-1018", "The state of a tumbling window is no JSON object")
                    .with("state", state.getClass().getName())
                    .remedy("put the value into a record of your own"));
        }
        warnOfLimit(text.getBytes(StandardCharsets.UTF_8).length);
        return text;
    }

    private static void warnOfLimit(int bytes) {
        if (bytes > NEAR_LIMIT) {
            warn(Diagnostic.of("LR-1019", "The state of a tumbling window is near its limit")
                    .with("found", bytes + " bytes")
                    .with("limit", LIMIT + " bytes")
                    .remedy("keep less in it, or make the window shorter: Lambda ends a window beyond the limit")
                    .toString());
        }
    }

    private static void warn(String message) {
        try {
            LOG.log(System.Logger.Level.WARNING, message);
        } catch (RuntimeException | LinkageError e) {
            return; // a log that fails must not fail the invocation
        }
    }
}
