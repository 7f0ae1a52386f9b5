package io.lambdarouter.core.internal;

import io.lambdarouter.Explanation;
import io.lambdarouter.Explanation.ObserverExplanation;
import io.lambdarouter.Explanation.RecordExplanation;
import io.lambdarouter.Explanation.Verdict;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.EventOutline;
import io.lambdarouter.spi.FailurePolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Tells what would become of an event; asks the same questions as a run, and calls nobody. */
final class Explainer {

    private final SourceDetector detector;

    Explainer(SourceDetector detector) {
        this.detector = detector;
    }

    Explanation explain(EventOutline event, Function<EventSource, BoundBatch> bind) {
        Optional<EventSource> source = detector.surest(event);
        return new Explanation(
                source.map(EventSource::name),
                detector.claims(event),
                source.map(claimed -> records(claimed, bind.apply(claimed))).orElse(List.of()));
    }

    private static List<RecordExplanation> records(EventSource source, BoundBatch batch) {
        BatchRecords records = new BatchRecords(batch.records(), FailurePolicy.FROM_FIRST);
        return IntStream.range(0, records.size())
                .mapToObj(i -> new RecordExplanation(
                        i,
                        records.identifiers(i),
                        source.allObservers().stream()
                                .map(observer -> explain(records, i, observer))
                                .toList()))
                .toList();
    }

    private static ObserverExplanation explain(BatchRecords records, int index, Observer observer) {
        try {
            return explain(records.get(index).deliver(observer), observer);
        } catch (LambdaRouterException e) {
            String reason = e.code() + " " + e.diagnostic().headline();
            return new ObserverExplanation(observer.displayName(), Verdict.UNREADABLE, reason);
        } catch (Throwable e) {
            Fatal.rethrow(e);
            String reason = e.getClass().getName();
            return new ObserverExplanation(observer.displayName(), Verdict.UNREADABLE, reason);
        }
    }

    private static ObserverExplanation explain(Delivery delivery, Observer observer) {
        String name = observer.displayName();
        if (delivery instanceof Delivery.Declined declined) {
            return new ObserverExplanation(name, Verdict.DECLINED, declined.condition());
        }
        if (delivery instanceof Delivery.NotCovered notCovered) {
            return new ObserverExplanation(name, Verdict.NOT_COVERED, notCovered.reason());
        }
        return delivery instanceof Delivery.Undecidable undecidable
                ? new ObserverExplanation(name, Verdict.UNDECIDABLE, undecidable.reason())
                : new ObserverExplanation(name, Verdict.CALLED, "");
    }
}
