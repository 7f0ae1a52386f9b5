package io.lambdarouter.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a shard whose batches are delivered one after the other: one of as many as the parallelization factor says.
 *
 * <p>Not for use by several threads at once.
 */
final class Lane {

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

    /** How long the end of a window is tried: as long as the stream would hold its records. */
    private static final Duration RETENTION = Simulation.RETENTION;

    private final EventSourceMapping mapping;
    private final Deque<ShardRecord> unread = new ArrayDeque<>();
    private final Deque<Batch> retries = new ArrayDeque<>();
    private List<ShardRecord> gathered = new ArrayList<>();
    private long gatheredBytes;
    private Instant sendBy = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private Duration backoff = FIRST_BACKOFF;
    private Optional<Window> window = Optional.empty();

    Lane(EventSourceMapping mapping) {
        this.mapping = mapping;
    }

    void add(ShardRecord record) {
        unread.add(record);
    }

    Optional<Window> window() {
        return window;
    }

    boolean isDone() {
        return unread.isEmpty() && gathered.isEmpty() && retries.isEmpty() && window.isEmpty();
    }

    /** What is to be delivered now, if anything is. */
    Optional<Batch> next(Instant now, boolean shardIsClosed) {
        if (now.isBefore(notBefore)) {
            return Optional.empty();
        }
        if (hasTooLargeState() && retries.stream().allMatch(Batch::hasRecords)) {
            return Optional.of(Batch.closing(Batch.Kind.TERMINATED_EARLY));
        }
        return retries.isEmpty() ? fresh(now, shardIsClosed) : Optional.of(retries.pop());
    }

    private Optional<Batch> fresh(Instant now, boolean shardIsClosed) {
        boolean full = gather(now);
        if (!gathered.isEmpty()) {
            return full || !now.isBefore(sendBy) ? Optional.of(send()) : Optional.empty();
        }
        return windowIsOver(full, now, shardIsClosed) ? Optional.of(Batch.closing(Batch.Kind.FINAL)) : Optional.empty();
    }

    /** When to ask again, if there is anything to wait for. */
    Optional<Instant> wakesUp(Instant now) {
        if (now.isBefore(notBefore)) {
            return isDone() ? Optional.empty() : Optional.of(notBefore);
        }
        return Stream.of(
                        Optional.ofNullable(unread.peek()).map(ShardRecord::created),
                        gathered.isEmpty() ? Optional.<Instant>empty() : Optional.of(sendBy),
                        window.map(Window::end))
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    /** Takes what is there; true if the batch cannot get larger. */
    private boolean gather(Instant now) {
        while (gathered.size() < mapping.batchSize()) {
            @Nullable ShardRecord next = unread.peek();
            if (next == null || next.created().isAfter(now)) {
                return false;
            }
            if (next.passesFilters() && !fits(next)) {
                return true;
            }
            take(unread.remove(), now);
        }
        return true;
    }

    private boolean fits(ShardRecord next) {
        boolean inWindow =
                window.map(open -> next.created().isBefore(open.end())).orElse(true);
        return inWindow && (gathered.isEmpty() || gatheredBytes + next.json().length + 1 <= EventDocument.LARGEST);
    }

    private void take(ShardRecord record, Instant now) {
        if (!record.passesFilters()) {
            record.settle(RecordFate.FILTERED_OUT);
            return;
        }
        if (gathered.isEmpty()) {
            sendBy = now.plus(mapping.maximumBatchingWindow());
            gatheredBytes = envelopeBytes();
        }
        if (mapping.hasTumblingWindow() && window.isEmpty()) {
            window = Optional.of(Window.around(record.created(), mapping.tumblingWindow()));
        }
        gathered.add(record);
        gatheredBytes += record.json().length + 1L;
    }

    /** What an event holds beside its records: little, and the state of a window. */
    private int envelopeBytes() {
        return 1024 + window.map(open -> open.state().length() * 3).orElse(0);
    }

    private Batch send() {
        Batch batch = Batch.of(gathered);
        gathered = new ArrayList<>();
        return batch;
    }

    /** A window ends when its time is over, a record of a later one comes, or its shard has come to its end. */
    private boolean windowIsOver(boolean laterRecord, Instant now, boolean shardIsClosed) {
        return window.isPresent()
                && (laterRecord || !now.isBefore(window.get().end()) || (shardIsClosed && unread.isEmpty()));
    }

    void succeeded(Batch batch, Optional<String> state) {
        backoff = FIRST_BACKOFF;
        window = switch (batch.kind()) {
            case RECORDS -> window.map(open -> open.with(state.orElse(open.state())));
            case FINAL -> Optional.empty();
            case TERMINATED_EARLY -> window.map(open -> open.with(Window.NO_STATE));
        };
    }

    private boolean hasTooLargeState() {
        return window.filter(open -> open.state().getBytes(StandardCharsets.UTF_8).length > Window.LARGEST_STATE)
                .isPresent();
    }

    /** A partial success keeps the state that goes with what is done. */
    void keep(Optional<String> state) {
        window = window.map(open -> open.with(state.orElse(open.state())));
    }

    /** Delivers these batches next, in this order, but not at once. */
    void retry(List<Batch> batches, Instant now) {
        for (int i = batches.size() - 1; i >= 0; i--) {
            retries.push(batches.get(i));
        }
        notBefore = now.plus(backoff);
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : doubled;
    }

    /** Goes on behind a batch that is given up. */
    void giveUp(Batch batch) {
        backoff = FIRST_BACKOFF;
        if (!batch.hasRecords()) {
            succeeded(batch, Optional.empty());
        }
    }

    /** Whether the end of a window has been tried long enough. */
    boolean isHopeless(Batch batch, Instant now) {
        return !batch.hasRecords()
                && window.filter(open -> open.end().plus(RETENTION).isBefore(now))
                        .isPresent();
    }
}
