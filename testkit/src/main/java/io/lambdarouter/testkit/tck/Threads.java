package io.lambdarouter.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.ObserverDeclaration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One binder for invocations that run at once. */
record Threads(EventBinder binder, List<SampleEvent> samples, List<ObserverDeclaration> observers) {

    private static final int THREADS = 4;
    private static final int ROUNDS = 50;

    /** Each batch by itself, and then each while the others are there too. */
    void batchesDoNotMeet() {
        List<List<String>> alone =
                samples.stream().map(sample -> bind(sample).appearance()).toList();
        List<Bound> together = samples.stream().map(this::bind).toList();
        for (int i = together.size() - 1; i >= 0; i--) {
            assertEquals(
                    alone.get(i), together.get(i).appearance(), "A batch must not change when another one is bound");
        }
    }

    private Bound bind(SampleEvent sample) {
        return Bound.of(binder, sample, observers);
    }

    void threadsDoNotMeet() throws InterruptedException, ExecutionException {
        List<List<String>> expected = looks();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<List<String>>> work = () -> {
                start.await();
                return looks();
            };
            for (Future<List<List<String>>> seen : executor.invokeAll(Collections.nCopies(THREADS, work))) {
                assertEquals(expected, seen.get(), "bind() must serve several threads at once");
            }
        } finally {
            executor.shutdown();
        }
    }

    private List<List<String>> looks() {
        List<List<String>> seen = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            samples.forEach(sample -> seen.add(bind(sample).appearance()));
        }
        return seen;
    }
}
