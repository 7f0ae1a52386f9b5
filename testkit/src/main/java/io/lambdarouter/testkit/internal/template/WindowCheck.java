package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.dynamodb.TumblingWindow;
import java.util.List;

/** There are windows where somebody observes them, and observers where there are windows. */
record WindowCheck(Checks checks) {

    void run() {
        List<Interest> windows = checks.interests().stream()
                .filter(interest -> interest.is(TumblingWindow.class))
                .toList();
        windows.stream()
                .filter(interest -> checks.isServed(interest) == Certainty.YES)
                .filter(interest -> checks.deliveries().stream()
                        .filter(delivery -> delivery.mapping().hasWindows())
                        .allMatch(delivery -> checks.covers(interest, delivery.table()) == Certainty.NO))
                .forEach(this::neverCalled);
        checks.deliveries().stream()
                .filter(delivery -> delivery.mapping().hasWindows())
                .filter(delivery -> windows.stream()
                        .allMatch(interest -> checks.covers(interest, delivery.table()) == Certainty.NO))
                .forEach(this::unobserved);
    }

    private void neverCalled(Interest interest) {
        List<Delivery> deliveries = checks.deliveriesTo(interest);
        checks.found()
                .error(
                        Diagnostic.of("LR-9021", "An observer waits for tumbling windows, and no mapping has any")
                                .with("observer", interest.name())
                                .with(
                                        "found",
                                        deliveries.stream()
                                                .map(delivery ->
                                                        delivery.mapping().id())
                                                .distinct()
                                                .toList())
                                .with("expected", "TumblingWindowInSeconds on the mapping")
                                .remedy("set it, or remove the observer: it is never called"),
                        deliveries.get(0).mapping().line(),
                        deliveries.get(0).ids());
    }

    private void unobserved(Delivery delivery) {
        checks.found()
                .error(
                        Diagnostic.of("LR-9022", "A mapping has tumbling windows that nobody observes")
                                .with("mapping", delivery.mapping().id())
                                .with("found", "TumblingWindowInSeconds")
                                .with("expected", "an observer of TumblingWindow")
                                .remedy("write one, or remove the setting: windows cost parallel invocations"),
                        delivery.mapping().line(),
                        delivery.ids());
    }
}
