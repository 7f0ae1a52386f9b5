package io.lambdarouter.examples.kcl;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.local.DynamoDbLocal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes minutes, so it is run where it is asked for: {@code -Dkcl.workers=true}. */
@EnabledIfSystemProperty(named = "kcl.workers", matches = "true", disabledReason = "no -Dkcl.workers=true")
@DisabledIfSystemProperty(named = "skipDynamoDbLocal", matches = ".*", disabledReason = "-DskipDynamoDbLocal")
class TwoWorkersTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsLostWhereOneIsKilledInTheMiddleOfABatchAndNothingRepeatedWhereOneIsAskedToEnd(
            boolean leader, @TempDir Path folder) {
        try (DynamoDbLocal database = DynamoDbLocal.start();
                TwoWorkers workers = new TwoWorkers(leader ? "leader" : "follower", database, folder)) {
            workers.start("one", "two");
            workers.change(3);
            workers.awaitAll();
            workers.failUntilAShardIsGivenBack();
            workers.awaitAll();
            workers.awaitSharing();
            workers.killInTheMiddle(leader);
            workers.change(3);
            workers.awaitAll();

            assertThat(firstOfEachNumber(workers.journal().handled()))
                    .containsOnlyKeys(workers.items())
                    .allSatisfy((item, numbers) -> assertThat(numbers)
                            .isEqualTo(IntStream.rangeClosed(1, workers.written())
                                    .boxed()
                                    .toList()));
            assertThat(workers.survivor().terminate()).isEqualTo(143);
            workers.tell("the other worker has ended when it was asked to");
            int before = workers.journal().handled().size();
            int written = workers.written();
            workers.start("three");
            workers.change(2);
            workers.awaitAll();
            assertThat(workers.journal().handled().stream().skip(before))
                    .allSatisfy(entry -> assertThat(entry.number()).isGreaterThan(written));
        }
    }

    /** The numbers of each item, in the order in which they were handled for the first time. */
    private static Map<String, List<Integer>> firstOfEachNumber(List<Entry> entries) {
        return entries.stream().collect(groupingBy(Entry::item, mapping(Entry::number, toList()))).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        item -> item.getValue().stream().distinct().toList()));
    }
}
