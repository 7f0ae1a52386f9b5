package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.UnroutableEventException;
import io.lambdarouter.spi.Delivery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks records what they have for observers, and remembers whether any observer is for a record at all. */
final class Deliveries {

    private final EventSource source;
    private final BatchRecords records;
    private final boolean skipUnmatched;
    private final Coverage[] coverage;

    Deliveries(EventSource source, BatchRecords records, boolean skipUnmatched) {
        this.source = source;
        this.records = records;
        this.skipUnmatched = skipUnmatched;
        this.coverage = new Coverage[records.size()];
        Arrays.fill(coverage, Coverage.NONE);
    }

    /**
     * What an observer gets of a record, empty where it gets nothing.
     *
     * @throws UnroutableEventException if that cannot be decided
     */
    Optional<Object> payload(int index, Observer observer) {
        return of(index, observer) instanceof Delivery.Matched matched
                ? Optional.of(matched.payload())
                : Optional.empty();
    }

    /**
     * What is to be done with a record for an observer.
     *
     * @throws UnroutableEventException if that cannot be decided
     */
    Delivery of(int index, Observer observer) {
        Delivery delivery = records.get(index).deliver(observer);
        coverage[index] = coverage[index].and(delivery);
        if (delivery instanceof Delivery.Undecidable undecidable && !skipUnmatched) {
            throw undecidable(undecidable);
        }
        return delivery;
    }

    private static UnroutableEventException undecidable(Delivery.Undecidable undecidable) {
        return new UnroutableEventException(
                Diagnostic.of("LR-0308", "Whether an observer is for this record cannot be decided")
                        .with("condition", undecidable.reason())
                        .remedy("give the stream a view type that carries what the condition looks at, or set"
                                + " LAMBDA_ROUTER_UNMATCHED=skip to pass such records over"));
    }

    /**
     * Insists that some observer is for a record: one that nobody handles would be lost if it counted as done.
     *
     * @return whether any observer has got it
     * @throws UnroutableEventException if none is for it
     */
    boolean requireCovered(int index) {
        if (coverage[index] == Coverage.NONE) {
            requireNoOther(index);
            if (!skipUnmatched) {
                throw uncovered(index);
            }
        }
        return coverage[index] == Coverage.MATCHED;
    }

    /** Those that have not been asked, because they are for other resources, must not be for the record after all. */
    private void requireNoOther(int index) {
        List<Observer> asked = source.candidates().of(records, index);
        for (Observer observer : source.recordObservers()) {
            if (!asked.contains(observer) && !(records.get(index).deliver(observer) instanceof Delivery.NotCovered)) {
                throw new UnroutableEventException(
                        Diagnostic.of("LR-0310", "A plug-in contradicts itself about who a record is for")
                                .with("event source", source.name())
                                .with("found", "resources() leaves the observer out, and deliver() does not")
                                .with("not asked", observer.displayName())
                                .remedy("mend the plug-in: resource() and resources() must name a resource alike"));
            }
        }
    }

    private UnroutableEventException uncovered(int index) {
        Diagnostic diagnostic = Diagnostic.of("LR-0305", "No observer is for this record");
        for (Observer observer : source.allObservers()) {
            if (records.get(index).deliver(observer) instanceof Delivery.NotCovered notCovered) {
                diagnostic = diagnostic.with("not for", observer.displayName() + ": " + notCovered.reason());
            }
        }
        return new UnroutableEventException(diagnostic.remedy(
                "correct an observer's qualifiers, write an observer for such records, filter them out in the event source"
                        + " mapping, or set LAMBDA_ROUTER_UNMATCHED=skip to pass them over"));
    }
}
