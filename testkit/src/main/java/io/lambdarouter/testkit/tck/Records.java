package io.lambdarouter.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.ObserverDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a plug-in makes of the records of samples. */
record Records(List<Bound> samples) {

    void matchSomeObserver() {
        assertTrue(
                samples.stream()
                        .anyMatch(bound -> bound.readableIndexes()
                                .mapToObj(bound::record)
                                .anyMatch(record -> isForAny(record, bound.observers()))),
                "At least one record of the samples must match an observer among beans()");
    }

    private static boolean isForAny(BoundRecord record, List<ObserverDeclaration> observers) {
        return observers.stream().anyMatch(observer -> record.deliver(observer) instanceof Delivery.Matched);
    }

    void keepToTheirResource(EventBinder binder) {
        for (Bound bound : samples) {
            bound.readableIndexes()
                    .forEach(index -> bound.observers().stream()
                            .filter(observer -> isOfAnotherResource(bound.record(index), binder.resources(observer)))
                            .forEach(observer -> assertTrue(
                                    bound.record(index).deliver(observer) instanceof Delivery.NotCovered,
                                    () -> "A record must not be covered by " + observer.displayName()
                                            + ", which resources() says is for others: " + bound.sample())));
        }
    }

    private static boolean isOfAnotherResource(BoundRecord record, Set<String> resources) {
        return !resources.isEmpty()
                && record.resource().filter(name -> !resources.contains(name)).isPresent();
    }

    void deliverWhatIsObserved() {
        for (Bound bound : samples) {
            bound.readableIndexes()
                    .forEach(index -> bound.observers()
                            .forEach(observer -> delivers(bound.record(index), observer, bound.sample())));
        }
    }

    private static void delivers(BoundRecord record, ObserverDeclaration observer, SampleEvent sample) {
        Delivery delivery = record.deliver(observer);
        if (delivery instanceof Delivery.Matched matched && isOneByOne(observer)) {
            assertTrue(
                    observer.eventClass().isInstance(matched.payload()),
                    () -> "deliver() must give " + observer.displayName() + " what it observes: " + sample);
        }
        assertEquals(
                Bound.kind(delivery),
                Bound.kind(record.deliver(observer)),
                () -> "deliver() must answer the same of the same record and observer: " + sample);
    }

    private static boolean isOneByOne(ObserverDeclaration observer) {
        return ((DeclaredObserver) observer).isOfRecords();
    }

    void keepFaultsToThemselves() {
        for (Bound bound : samples) {
            List<Integer> unreadable = bound.sample().unreadable();
            bound.indexes()
                    .forEach(index -> assertEquals(
                            unreadable.contains(index),
                            fault(bound, index).isPresent(),
                            () -> "deliver() must throw for what is unreadable, and for nothing else: record " + index
                                    + " of " + bound.sample()));
        }
    }

    private static Optional<InvalidRecordException> fault(Bound bound, int index) {
        return bound.observers().stream()
                .flatMap(observer -> fault(bound.record(index), observer, bound.sample()).stream())
                .findFirst();
    }

    private static Optional<InvalidRecordException> fault(
            BoundRecord record, ObserverDeclaration observer, SampleEvent sample) {
        try {
            record.deliver(observer);
            return Optional.empty();
        } catch (InvalidRecordException e) {
            Secrets.of(sample).mustNotBeIn(e.diagnostic(), "The message of " + e.code());
            return Optional.of(e);
        } catch (RuntimeException | LinkageError e) {
            return fail("deliver() must throw InvalidRecordException for a fault in a record: " + sample, e);
        }
    }

    void haveAFaultAmongThem() {
        boolean batches = samples.stream().anyMatch(bound -> bound.size() > 1);
        assertTrue(
                !batches || samples.stream().anyMatch(bound -> !bound.sample().isReadable()),
                "A plug-in of batches must have a sample withUnreadable(...), to show that the others are not affected");
    }

    void identifyThemselves() {
        samples.forEach(bound -> bound.indexes().forEach(index -> identifies(bound.record(index), bound.sample())));
    }

    private static void identifies(BoundRecord record, SampleEvent sample) {
        try {
            Secrets.of(sample).mustNotBeIn(record.identifiers(), "identifiers()");
        } catch (RuntimeException | LinkageError e) {
            fail("identifiers() must not throw: " + sample, e);
        }
        if (!sample.isReadable()) {
            return; // a kind that cannot be told counts as none
        }
        Secrets.of(sample).mustNotBeIn(record.kind(), "kind()");
    }

    /** Whatever is wrong with a record, it has a name, if only an empty one. */
    void nameThemselvesWhatever(EventPayload mutant, List<? extends BoundRecord> records) {
        for (BoundRecord record : records) {
            try {
                record.identifiers();
                record.json();
            } catch (RuntimeException | LinkageError e) {
                fail(
                        "identifiers() and json() must not throw, whatever the record: "
                                + mutant.json().json(),
                        e);
            }
        }
    }

    void areAsTheyArrived() {
        for (Bound bound : samples) {
            String event = new String(bound.sample().bytes(), StandardCharsets.UTF_8);
            bound.indexes().mapToObj(bound::record).forEach(record -> {
                EventPayload.of(record.json().getBytes(StandardCharsets.UTF_8));
                assertTrue(
                        event.contains(record.json()),
                        () -> "json() must be the record as it stands in the event: " + bound.sample());
            });
        }
    }

    void answerAfterRelease() {
        for (Bound bound : samples) {
            bound.readableIndexes()
                    .mapToObj(bound::record)
                    .forEach(record -> answersAfterRelease(record, bound.observers(), bound.sample()));
        }
    }

    private static void answersAfterRelease(
            BoundRecord record, List<ObserverDeclaration> observers, SampleEvent sample) {
        List<Object> before = answers(record, observers);
        record.release();
        assertEquals(
                before, answers(record, observers), () -> "A record must answer after release() as before: " + sample);
    }

    private static List<Object> answers(BoundRecord record, List<ObserverDeclaration> observers) {
        try {
            return List.of(
                    record.identifiers(),
                    record.json(),
                    record.resource(),
                    record.orderingKey(),
                    record.kind(),
                    record.time(),
                    observers.stream().map(record::deliver).map(Bound::kind).toList());
        } catch (RuntimeException | LinkageError e) {
            return fail("A record must answer after release() as before", e);
        }
    }

    void keepTheirOrder() {
        for (Bound bound : samples) {
            bound.readableIndexes().mapToObj(bound::record).forEach(record -> hasOneKey(record, bound.sample()));
            long keys = bound.sample().inOrder().stream()
                    .map(index -> bound.record(index).orderingKey())
                    .flatMap(Optional::stream)
                    .distinct()
                    .count();
            assertFalse(keys > 1, () -> "orderingKey() must be equal for the records withInOrder(): " + bound.sample());
        }
    }

    private static void hasOneKey(BoundRecord record, SampleEvent sample) {
        Optional<Object> key = record.orderingKey();
        assertEquals(key, record.orderingKey(), () -> "orderingKey() must be the same at each call: " + sample);
        assertEquals(
                key.hashCode(),
                record.orderingKey().hashCode(),
                () -> "orderingKey() must have a hash code that fits equals: " + sample);
    }
}
