package io.lambdarouter.core.internal;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.Diagnostic;
import io.lambdarouter.Explanation;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.ResponseException;
import io.lambdarouter.RoutedObserver;
import io.lambdarouter.Settings;
import io.lambdarouter.UnroutableEventException;
import io.lambdarouter.spi.EventOutline;
import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.json.JsonKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Detects, binds, notifies, answers. */
final class Router implements LambdaRouter {

    private final SourceDetector detector;
    private final UnrecognizedEvents unrecognized;
    private final BatchRunner batches;
    private final InvocationContext invocation;
    private final Workers workers;
    private final int maxEventSize;
    private final boolean explains;

    Router(
            SourceDetector detector,
            UnrecognizedEvents unrecognized,
            BatchRunner batches,
            InvocationContext invocation,
            Workers workers,
            RoutingSettings settings) {
        this.detector = detector;
        this.unrecognized = unrecognized;
        this.batches = batches;
        this.invocation = invocation;
        this.workers = workers;
        this.maxEventSize = settings.maxEventSize();
        this.explains = settings.explains();
    }

    @Override
    public byte[] route(byte[] event, Context lambda) {
        return invocation.during(Optional.ofNullable(lambda), () -> routeCurrent(event));
    }

    @Override
    public byte[] route(byte[] event) {
        return invocation.during(Optional.empty(), () -> routeCurrent(event));
    }

    @Override
    public void route(InputStream event, OutputStream response, Context lambda) {
        write(response, route(read(event), lambda));
    }

    private byte[] read(InputStream event) {
        try {
            return event.readNBytes(maxEventSize + 1);
        } catch (IOException | RuntimeException e) {
            throw new InvalidEventException(
                    Diagnostic.of("LR-0109", "The event could not be read to its end")
                            .remedy("see the cause; no observer has been called"),
                    e);
        }
    }

    private static void write(OutputStream response, byte[] answer) {
        try {
            response.write(answer);
        } catch (IOException | RuntimeException e) {
            throw new ResponseException(
                    Diagnostic.of("LR-0402", "The answer could not be written")
                            .with("length", answer.length + " bytes")
                            .remedy("see the cause; Lambda delivers the event again"),
                    e);
        }
    }

    private byte[] routeCurrent(byte[] event) {
        long started = System.nanoTime();
        requireSize(event);
        EventPayload payload = EventPayload.of(event);
        EventOutline outline = payload.outline();
        requireContainer(outline);
        if (explains) {
            Log.info(() -> explain(payload).toString());
        }
        Optional<EventSource> source = detector.detect(outline);
        return source.isPresent() ? route(source.get(), payload, started) : unrecognized.route(outline);
    }

    private void requireSize(byte[] event) {
        if (event.length > maxEventSize) {
            throw new InvalidEventException(Diagnostic.of("LR-0112", "The event is too large")
                    .with("found", "more than " + maxEventSize + " bytes")
                    .with("limit", maxEventSize + " bytes, by " + Settings.MAX_EVENT_SIZE)
                    .remedy("Lambda's own limit is 6 MB: raise this one only where events come from elsewhere"));
        }
    }

    private static void requireContainer(EventOutline event) {
        JsonKind kind = event.event().kind();
        if (kind != JsonKind.OBJECT && kind != JsonKind.ARRAY) {
            throw new InvalidEventException(Diagnostic.of("LR-0105", "The event is no JSON object or array")
                    .with("found", kind)
                    .with("expected", "OBJECT or ARRAY")
                    .remedy("send the event as the event source does"));
        }
    }

    private byte[] route(EventSource source, EventPayload payload, long started) {
        if (!source.isObserved()) {
            throw new UnroutableEventException(Diagnostic.of("LR-0110", "Nobody observes the events of this source")
                    .with("event source", source.name())
                    .with("expected", "an observer of one of " + source.typeNames())
                    .remedy("write one, or do not send such events to this function"));
        }
        return batches.run(
                bound(source, () -> batches.begin(source, source.binder().bind(payload))), started);
    }

    @Override
    public Explanation explain(byte[] event) {
        requireSize(event);
        EventPayload payload = EventPayload.of(event);
        requireContainer(payload.outline());
        return explain(payload);
    }

    private Explanation explain(EventPayload payload) {
        return new Explainer(detector)
                .explain(
                        payload.outline(),
                        source -> bound(source, () -> source.binder().bind(payload)));
    }

    /** An empty object is what no source claims. */
    @Override
    public void warmUp() {
        EventPayload nothing = EventPayload.of(new byte[] {'{', '}'});
        tryTo("detect events", () -> detector.detect(nothing.outline()));
        for (EventSource source : detector.sources()) {
            if (source.isObserved()) {
                tryTo("bind events of " + source.name(), source.binder()::warmUp);
                tryTo("run a batch", () -> rehearse(source));
            }
        }
    }

    private void rehearse(EventSource source) {
        BatchRunner rehearsal = batches.ofRehearsal();
        rehearsal.run(rehearsal.begin(source.withoutObservers(), new Rehearsal()), System.nanoTime());
    }

    private static void tryTo(String what, Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            Fatal.rethrow(e);
            Log.warning(() -> "The router could not warm up: it failed to " + what, e);
        }
    }

    @Override
    public List<RoutedObserver> observers() {
        return detector.sources().stream()
                .flatMap(source -> source.allObservers().stream().map(observer -> observer.routed(source.name())))
                .toList();
    }

    /** What a plug-in makes of an event, or the exception by which the event is refused before any observer is called. */
    private static <T> T bound(EventSource source, Supplier<T> binding) {
        try {
            return binding.get();
        } catch (InvalidEventException e) {
            throw e;
        } catch (LambdaRouterException e) {
            throw new InvalidEventException(e.diagnostic(), e);
        } catch (Throwable e) {
            Fatal.rethrow(e);
            throw new InvalidEventException(
                    Diagnostic.of("LR-0111", "A plug-in failed to bind an event")
                            .with("event source", source.name())
                            .with("failed with", e.getClass().getName())
                            .remedy("see the cause; no observer has been called"),
                    e);
        }
    }

    void close() {
        workers.close();
    }
}
