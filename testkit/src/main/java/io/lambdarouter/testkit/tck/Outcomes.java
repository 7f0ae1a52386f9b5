package io.lambdarouter.testkit.tck;

import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.FailurePolicy;
import java.util.List;
import java.util.stream.IntStream;

/** How a batch may end. */
final class Outcomes {

    private Outcomes() {}

    /** One failure at each place of a batch, with what the router would not have started behind it. */
    static List<BatchOutcome> failures(BoundBatch batch) {
        int size = batch.records().size();
        return IntStream.range(0, size)
                .mapToObj(index -> BatchOutcome.unhandled(
                        batch.failurePolicy() == FailurePolicy.EACH
                                ? IntStream.of(index)
                                : IntStream.range(index, size)))
                .toList();
    }
}
