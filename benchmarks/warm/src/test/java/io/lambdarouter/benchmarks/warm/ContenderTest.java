package io.lambdarouter.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.benchmarks.orders.Payload;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContenderTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"R1000", "R10000_SMALL"})
    void allThatBindTheImagesBindTheSame(Payload payload) {
        assertThat(results(payload, Contender::isTyped)).hasSize(1).doesNotContain(0L);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"R1000", "R10000_SMALL"})
    void allThatReadTheAttributesReadTheSame(Payload payload) {
        assertThat(results(payload, Contender::isUntyped)).hasSize(1).doesNotContain(0L);
    }

    @Test
    void everyObserverIsCalledForItsTable() {
        assertThat(result(Contender.ROUTER_COUNT_1, Payload.R100)).isEqualTo(100);
        assertThat(result(Contender.ROUTER_COUNT_10, Payload.R100)).isEqualTo(1_000);
        assertThat(result(Contender.ROUTER_COUNT_1_OF_101, Payload.R100)).isEqualTo(100);
        assertThat(result(Contender.DIRECT_CALL, Payload.R100)).isEqualTo(100);
    }

    @Test
    void theIdentifiersAreTheSameToAll() {
        assertThat(result(Contender.ROUTER_RAW_IDENTIFIERS, Payload.R100))
                .isEqualTo(result(Contender.AWS_EVENT_IDENTIFIERS, Payload.R100));
    }

    @ParameterizedTest
    @CsvSource({"R1, 1500, 1700", "R100_SMALL, 500, 600", "R100_LARGE, 36000, 38000"})
    void recordsHaveTheirSize(Payload payload, int atLeast, int atMost) {
        assertThat(payload.event().length / payload.records()).isBetween(atLeast, atMost);
    }

    @ParameterizedTest
    @EnumSource
    void lambdaCouldSendTheEvent(Payload payload) {
        assertThat(payload.event().length).isLessThan(6 * 1024 * 1024);
    }

    @ParameterizedTest
    @EnumSource(names = {"JACKSON_TOKENS", "PARSSON_TOKENS", "ROUTER_NO_IMAGE"})
    void moreRecordsAreMoreWork(Contender contender) {
        assertThat(result(contender, Payload.R1)).isNotZero().isNotEqualTo(result(contender, Payload.R100));
    }

    private static Set<Long> results(Payload payload, Predicate<Contender> which) {
        return Arrays.stream(Contender.values())
                .filter(which)
                .map(contender -> result(contender, payload))
                .collect(Collectors.toSet());
    }

    private static long result(Contender contender, Payload payload) {
        byte[] event = payload.event();
        try (Handler handler = contender.start(event)) {
            return handler.handle(event);
        }
    }
}
