package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.Settings;
import io.lambdarouter.core.LambdaRouterExtension;
import io.lambdarouter.dynamodb.ItemChange;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything goes wrong at random, and every record is accounted for: handled, discarded by the application, or named in a
 * message to the destination; those of one item in order, and no failure taken for success.
 *
 * <p>{@code -Dchaos.records=1000000} takes so many in all; {@code -Dchaos.seed=…} repeats one.
 */
class ChaosTest {

    /** Of each of the six runs. */
    private static final int RECORDS = Integer.getInteger("chaos.records", 120_000) / 6;

    private static final long SEED = Long.getLong("chaos.seed", 20_261_122L);

    /** A simulator keeps every event, so a long run is made of several. */
    private static final int ROUND = 50_000;

    /** Few, so that each batch has several records of each. */
    private static final int ITEMS = 40;

    enum Did {
        HANDLED,
        DISCARDED,
        FAILED
    }

    /** What the observers did, in the order in which they did it. */
    static final class Ledger {

        private final Map<String, List<Did>> byRecord = new ConcurrentHashMap<>();
        private final Map<String, List<Integer>> byItem = new ConcurrentHashMap<>();

        void add(String number, Did did) {
            byRecord.computeIfAbsent(number, any -> new ArrayList<>(1)).add(did);
        }

        int attempts(String number) {
            return byRecord.getOrDefault(number, List.of()).size();
        }

        void handled(String item, String number) {
            add(number, Did.HANDLED);
            dealtWith(item, number);
        }

        void dealtWith(String item, String number) {
            byItem.computeIfAbsent(item, any -> new ArrayList<>()).add(Integer.valueOf(number));
        }
    }

    /** Fails in every way there is, as the seed and the number of attempts have it. */
    @Singleton
    static class Observers {

        @Inject
        Context lambda;

        Ledger ledger;
        EventSourceMappingSimulator simulator;
        long seed;

        void handle(@Observes ItemChange<Map<String, Object>> change) throws Exception {
            String number = change.record().dynamodb().sequenceNumber().orElseThrow();
            int dice = dice(number, ledger.attempts(number));
            try {
                misbehave(number, dice);
            } catch (Throwable e) {
                ledger.add(number, Did.FAILED);
                throw e;
            }
            ledger.handled(change.keys().get("id").toString(), number);
        }

        private int dice(String number, int attempt) {
            return new SplittableRandom(seed * 31 + Long.parseLong(number) * 1_000 + attempt).nextInt(100_000);
        }

        private void misbehave(String number, int dice) throws Exception {
            if (isPoison(number)) {
                throw new IllegalStateException("poison");
            }
            simulator.advance(Duration.ofMillis(dice < 30 ? 40_000 : 2)); // now and then one is slow
            switch (dice / 10) {
                case 1, 2, 3 -> throw new IOException("checked");
                case 4, 5, 6 -> throw new IllegalArgumentException("unchecked");
                case 7, 8 -> throw new AssertionError("an error");
                case 9 -> throw new OutOfMemoryError("not really");
                case 10 -> throw simulator.kill(lambda);
                case 11 -> simulator.advance(Duration.ofMinutes(2)); // the invocation times out, and this goes on
                default -> {}
            }
        }

        void park(@Observes FailedRecord record) {
            String number = record.identifiers().get("SequenceNumber");
            if (record.cause() instanceof IllegalStateException && Long.parseLong(number) % 2 == 0) {
                int dice = dice(number, ledger.attempts(number));
                if (dice < 50_000) {
                    throw new IllegalStateException("the dead-letter store is full");
                }
                ledger.add(number, Did.DISCARDED);
                record.discard();
                ledger.dealtWith(itemOf(record.json()), number);
            }
        }

        private static String itemOf(String json) {
            return "S[value=" + json.replaceAll("(?s).*\"Keys\":\\{\"id\":\\{\"S\":\"([^\"]*)\".*", "$1") + "]";
        }

        boolean isPoison(String number) {
            return new SplittableRandom(seed ^ Long.parseLong(number)).nextInt(2_000) == 0;
        }
    }

    /** Settings as a bean, so that several tests can have their own. */
    static class SettingsBean implements Extension {

        private final Map<String, String> settings;

        SettingsBean(Map<String, String> settings) {
            this.settings = settings;
        }

        void add(@Observes AfterBeanDiscovery event) {
            event.<Settings>addBean().types(Settings.class).createWith(creation -> Settings.of(settings));
        }
    }

    @ParameterizedTest
    @CsvSource({"throw,1,", "throw,8,", "report,1,", "report,8,", "report,1,NAMED_RECORDS", "report,8,FROM_FIRST_NAMED"
    })
    void everyRecordIsAccountedForAndNoFailureIsSwallowed(String mode, int concurrency, String pipe) {
        EventSourceMapping mapping = mapping(mode, pipe);
        Map<String, String> settings =
                Map.of(Settings.BATCH_FAILURES, mode, Settings.CONCURRENCY, String.valueOf(concurrency));
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LambdaRouterExtension())
                .addExtension(new SettingsBean(settings))
                .addBeanClasses(Observers.class)
                .initialize()) {
            for (int done = 0; done < RECORDS; done += ROUND) {
                round(container, mapping, Math.min(ROUND, RECORDS - done), SEED + done);
            }
        }
    }

    private static EventSourceMapping mapping(String mode, String pipe) {
        EventSourceMapping.Builder mapping = EventSourceMapping.builder()
                .batchSize(100)
                .maximumRetryAttempts(4)
                .bisectBatchOnFunctionError(true)
                .reportBatchItemFailures(mode.equals("report"))
                .onFailure(OnFailureDestination.SQS);
        if (pipe != null) {
            mapping.eventBridgePipe(PipeResponseReading.valueOf(pipe));
        }
        return mapping.build();
    }

    private static void round(WeldContainer container, EventSourceMapping mapping, int records, long seed) {
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(mapping);
        List.of("shard-1", "shard-2", "shard-3").forEach(simulator::shard);
        for (int number = 1; number <= records; number++) {
            simulator.add(Changes.record(String.valueOf(number), "i" + number % ITEMS, 1_764_085_600));
        }
        Observers observers = container.select(Observers.class).get();
        observers.ledger = new Ledger();
        observers.simulator = simulator;
        observers.seed = seed;
        LambdaRouter router = container.select(LambdaRouter.class).get();
        RequestStreamHandler function = router::route;
        SimulationResult result = simulator.deliverTo(() -> function);
        account(result, observers.ledger, records);
    }

    private static void account(SimulationResult result, Ledger ledger, int records) {
        Map<String, RecordFate> fates = new HashMap<>();
        for (SimulatedRecord record : result.records()) {
            fates.put(record.sequenceNumber(), record.fate());
        }
        Map<RecordFate, Integer> counts = new EnumMap<>(RecordFate.class);
        fates.values().forEach(fate -> counts.merge(fate, 1, Integer::sum));
        assertThat(fates).hasSize(records);
        assertThat(counts).containsOnlyKeys(RecordFate.PROCESSED, RecordFate.SENT_TO_DESTINATION);
        assertThat(counts.get(RecordFate.SENT_TO_DESTINATION)).isLessThan(records / 20);
        fates.forEach((number, fate) -> {
            if (fate == RecordFate.PROCESSED) {
                List<Did> did = ledger.byRecord.getOrDefault(number, List.of(Did.FAILED));
                assertThat(did.get(did.size() - 1))
                        .as("the last of %s of %s", did, number)
                        .isNotEqualTo(Did.FAILED);
            }
        });
        ledger.byItem.forEach((item, numbers) -> assertNoneOvertaken(item, numbers, fates));
    }

    /** Before a record is handled, all before it of its item have been, unless the mapping had given them up. */
    private static void assertNoneOvertaken(String item, List<Integer> numbers, Map<String, RecordFate> fates) {
        int next = Integer.parseInt(item.replaceAll("\\D", ""));
        next = next == 0 ? ITEMS : next;
        for (int number : numbers) {
            while (next < number && fates.get(String.valueOf(next)) == RecordFate.SENT_TO_DESTINATION) {
                next += ITEMS;
            }
            assertThat(number).as("the order of %s", item).isLessThanOrEqualTo(next);
            next = number == next ? next + ITEMS : next;
        }
    }
}
