package io.lambdarouter.testkit.tck;

import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.ObserverDeclaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A sample that the plug-in has bound, and the observers to ask about. */
record Bound(SampleEvent sample, BoundBatch batch, List<ObserverDeclaration> observers) {

    static Bound of(EventBinder binder, SampleEvent sample, List<ObserverDeclaration> observers) {
        BoundBatch batch =
                Objects.requireNonNull(binder.bind(sample.payload()), () -> "bind() must not return null: " + sample);
        return new Bound(sample, batch, observers);
    }

    int size() {
        return batch.records().size();
    }

    BoundRecord record(int index) {
        return batch.records().get(index);
    }

    IntStream indexes() {
        return IntStream.range(0, size());
    }

    IntStream readableIndexes() {
        return indexes().filter(index -> !sample.unreadable().contains(index));
    }

    /** What the router does before it asks for an answer. */
    Bound delivered() {
        readableIndexes()
                .forEach(index -> observers.forEach(observer -> record(index).deliver(observer)));
        return this;
    }

    /** What can be seen of the batch from outside, to be compared with another look at the same event. */
    List<String> appearance() {
        List<String> seen = new ArrayList<>();
        readableIndexes().forEach(index -> {
            BoundRecord record = record(index);
            seen.add(record.json() + record.identifiers() + record.kind() + record.time());
            observers.forEach(observer -> seen.add(kind(record.deliver(observer))));
        });
        Outcomes.failures(batch)
                .forEach(outcome ->
                        seen.add(batch.response(outcome).map(Arrays::toString).orElse("no answer to " + outcome)));
        return seen;
    }

    static String kind(Delivery delivery) {
        return delivery instanceof Delivery.Matched matched
                ? "Matched " + matched.payload().getClass().getName()
                : delivery.toString();
    }
}
