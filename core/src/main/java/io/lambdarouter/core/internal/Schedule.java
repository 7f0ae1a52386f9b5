package io.lambdarouter.core.internal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the records of a batch are handled, on one thread or several.
 *
 * <p>Records of one ordering key follow each other; one without a key waits for all before it, and all after it wait for
 * it. Among those that may begin, the earlier in the batch begins first.
 */
final class Schedule {

    private final int concurrency;
    private final Workers workers;

    Schedule(int concurrency, Workers workers) {
        this.concurrency = concurrency;
        this.workers = workers;
    }

    /** Handles all records; returns when none is being handled any more. */
    void run(BatchRecords records, IntConsumer handler) {
        if (concurrency == 1) {
            for (int i = 0; i < records.size(); i++) {
                handler.accept(i);
            }
        } else {
            runConcurrently(records, handler);
        }
    }

    private void runConcurrently(BatchRecords records, IntConsumer handler) {
        Map<Object, Queue<Integer>> lanes = new LinkedHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            Optional<Object> key = records.orderingKey(i);
            if (key.isPresent()) {
                lanes.computeIfAbsent(key.get(), any -> new ArrayDeque<>()).add(i);
            } else {
                run(lanes, handler);
                lanes.clear();
                handler.accept(i);
            }
        }
        run(lanes, handler);
    }

    private void run(Map<Object, Queue<Integer>> lanes, IntConsumer handler) {
        Lanes ready = new Lanes(lanes);
        workers.run(Math.min(concurrency, lanes.size()), () -> ready.drain(handler));
    }

    /** Queues of records, each handled by one thread at a time; a thread that finds none left leaves. */
    private static final class Lanes {

        private final PriorityQueue<Queue<Integer>> ready =
                new PriorityQueue<>(Comparator.comparingInt(Queue::element));

        Lanes(Map<Object, Queue<Integer>> lanes) {
            ready.addAll(lanes.values());
        }

        void drain(IntConsumer handler) {
            for (Queue<Integer> lane = take(); lane != null; lane = take()) {
                handle(lane, handler);
            }
        }

        /** What comes out of a handler is fatal: no thread begins anything more. */
        private void handle(Queue<Integer> lane, IntConsumer handler) {
            try {
                handler.accept(lane.remove());
                putBack(lane);
            } catch (Error e) {
                clear();
                throw e;
            }
        }

        private synchronized void clear() {
            ready.clear();
        }

        private synchronized @Nullable Queue<Integer> take() {
            return ready.poll();
        }

        private synchronized void putBack(Queue<Integer> lane) {
            if (!lane.isEmpty()) {
                ready.add(lane);
            }
        }
    }
}
