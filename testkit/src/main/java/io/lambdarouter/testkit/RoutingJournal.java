package io.lambdarouter.testkit;

import io.lambdarouter.BatchCompleted;
import io.lambdarouter.FailedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the router tells of one batch; safe for use by several threads. */
final class RoutingJournal {

    private final List<FailedRecord> failed = new ArrayList<>();
    private @Nullable BatchCompleted completed;

    synchronized void clear() {
        failed.clear();
        completed = null;
    }

    synchronized void failed(FailedRecord record) {
        failed.add(record);
    }

    synchronized void completed(BatchCompleted batch) {
        completed = batch;
    }

    /** In the order of the batch. */
    synchronized List<FailedRecord> failed() {
        return failed.stream()
                .sorted(Comparator.comparingInt(FailedRecord::index))
                .toList();
    }

    synchronized Optional<BatchCompleted> completed() {
        return Optional.ofNullable(completed);
    }
}
