package io.lambdarouter.dynamodb;

import static io.lambdarouter.dynamodb.Events.event;
import static io.lambdarouter.dynamodb.Events.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.FailedRecord;
import io.lambdarouter.InvalidRecordException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Much of what is bad, at once. */
class ManyAtOnceTest {

    private static final int JUNK = 50_000;

    /** Discards all, and counts where each is said to be: by its path, which is costly, or by its byte. */
    @Singleton
    static class Counting {
        final AtomicInteger paths = new AtomicInteger();
        final AtomicInteger bytes = new AtomicInteger();

        void discard(@Observes FailedRecord record) {
            String place = ((InvalidRecordException) record.cause())
                    .diagnostic()
                    .fact("at")
                    .orElseThrow();
            (place.startsWith("$.Records[") ? paths : bytes).incrementAndGet();
            record.discard();
        }
    }

    /** Of every kind that costs a path: no object, a member twice, a change that is none. */
    private static byte[] junk() {
        String[] kinds = {"5", "{\"eventID\":\"a\",\"eventID\":\"b\"}", "{\"dynamodb\":[],\"eventName\":{}}", "{}"};
        String[] records =
                IntStream.range(0, JUNK).mapToObj(i -> kinds[i % kinds.length]).toArray(String[]::new);
        records[0] = record("1", "");
        return event(records).getBytes(UTF_8);
    }

    @Test
    void fiftyThousandJunkRecordsAreDiscardedWithoutTheWorkOfTheirSquare() {
        Map<String, String> settings = Map.of("LAMBDA_ROUTER_CONCURRENCY", "4");
        try (Routed router = Routed.with(settings, Observing.Raw.class, Counting.class)) {
            assertThat(router.route(junk())).isEqualTo("{\"batchItemFailures\":[]}");
            Counting counting = router.container.select(Counting.class).get();
            assertThat(counting.paths.get() + counting.bytes.get()).isEqualTo(JUNK - 1);
            assertThat(counting.paths).hasPositiveValue().hasValueLessThan(JUNK / 10);
        }
    }

    @Test
    void theFirstOfFiftyThousandJunkRecordsIsReported() {
        try (Routed router = Routed.reporting(Observing.Raw.class)) {
            Trial trial = Trial.of(router, junk()).reports("1");
            assertThat(trial.texts()).anyMatch(text -> text.contains("$.Records[1]"));
        }
    }

    /** Declares every third change failed, on four threads at once. */
    @ApplicationScoped
    static class Declaring {
        void declare(@Observes ChangeBatch<Map<String, Object>> batch) throws Exception {
            CyclicBarrier together = new CyclicBarrier(4);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            for (int thread = 0; thread < 4; thread++) {
                int first = thread;
                threads.submit(() -> {
                    together.await(60, TimeUnit.SECONDS);
                    for (int i = first; i < batch.changes().size(); i += 4) {
                        if (i % 3 == 2) {
                            batch.fail(batch.changes().get(i), new IllegalStateException("" + i));
                        }
                    }
                    return true;
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Singleton
    static class Failures {
        final List<Integer> failed = new java.util.concurrent.CopyOnWriteArrayList<>();

        void failed(@Observes FailedRecord record) {
            failed.add(record.index());
            record.discard();
        }
    }

    @Test
    void changesThatSeveralThreadsDeclareFailedAllCount() {
        String[] records =
                IntStream.range(0, 600).mapToObj(i -> record("" + i, "")).toArray(String[]::new);
        try (Routed router = Routed.by(Declaring.class, Failures.class)) {
            assertThat(router.route(records)).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(router.container.select(Failures.class).get().failed)
                    .containsExactlyElementsOf(IntStream.range(0, 600)
                            .filter(i -> i % 3 == 2)
                            .boxed()
                            .toList());
        }
        try (Routed router = Routed.reporting(Declaring.class)) {
            assertThat(router.route(Arrays.copyOf(records, 5)))
                    .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
        }
    }
}
