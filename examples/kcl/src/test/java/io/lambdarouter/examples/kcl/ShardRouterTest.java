package io.lambdarouter.examples.kcl;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.lambdarouter.core.LambdaRouterContainer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.kinesis.exceptions.InvalidStateException;
import software.amazon.kinesis.exceptions.KinesisClientLibDependencyException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.exceptions.ThrottlingException;

class ShardRouterTest {

    private static LambdaRouterContainer container;

    private final CapturedLog log = new CapturedLog(ShardRouter.class);
    private final Meters meters = container.bean(Meters.class);
    private final ShardUnderTest shard = shard(3, Duration.ZERO);

    @BeforeAll
    static void start() {
        container = LambdaRouterContainer.startWith(Meters.class, Report.class);
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @AfterEach
    void forget() {
        meters.forget();
        log.close();
    }

    @Test
    void theCheckpointOfABatchStandsAtItsLastRecord() {
        shard.deliver(1, 5);
        shard.deliver(6, 7);

        assertThat(meters.handled()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(shard.checkpoints()).containsExactly("500", "700");
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, 100", "3, 200", "4, 300", "5, 400"})
    void theCheckpointStandsBeforeTheFirstRecordThatFailedWhereverThatIs(int failing, String checkpoint) {
        meters.failAt(failing, 3);

        shard.deliver(1, 5);

        assertThat(meters.handled()).isEqualTo(numbers(1, failing - 1));
        assertThat(shard.checkpoints())
                .isEqualTo(Stream.of(checkpoint).filter(text -> !text.isEmpty()).toList());
    }

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 100 500", "3, 200 500", "4, 300 500", "5, 400 500"})
    void whatFailedIsTriedAgainWithAllBehindItAndNothingBeforeIt(int failing, String checkpoints) {
        meters.failAt(failing, 2);

        shard.deliver(1, 5);

        assertThat(meters.handled()).containsExactly(1, 2, 3, 4, 5);
        assertThat(shard.checkpoints()).containsExactly(checkpoints.split(" "));
        assertThat(shard.givenBack()).isEmpty();
    }

    @Test
    void eachRecordHasTheTriesOfItsOwn() {
        meters.failAt(2, 2);
        meters.failAt(3, 2);
        meters.failAt(4, 2);

        shard.deliver(1, 5);

        assertThat(meters.handled()).containsExactly(1, 2, 3, 4, 5);
        assertThat(shard.givenBack()).isEmpty();
    }

    @Test
    void aShardWhoseTriesAreUsedUpIsGivenBackAndNothingOfItIsSkipped() {
        meters.failAt(3, 3);

        shard.deliver(1, 5);
        shard.deliver(6, 9);

        assertThat(shard.givenBack()).containsExactly(ShardUnderTest.ID);
        assertThat(meters.handled()).containsExactly(1, 2);
        assertThat(shard.checkpoints()).containsExactly("200");
    }

    @Test
    void aShardThatIsGivenBackIsAnErrorInTheLogWhichNamesTheRecord() {
        meters.failAt(3, 3);

        shard.deliver(1, 5);

        assertThat(log.errors())
                .singleElement(STRING)
                .contains(ShardUnderTest.ID, ShardUnderTest.ARN, "failed 3 times: 300", "Nothing is skipped");
    }

    @Test
    void whoeverGetsAShardThatWasGivenBackBeginsBehindTheCheckpoint() {
        meters.failAt(3, 3);
        shard.deliver(1, 5);

        shard(3, Duration.ZERO).deliver(3, 9);

        assertThat(meters.handled()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aRecordThatTheApplicationDiscardsHoldsNothingUp() {
        meters.failAt(3, 3);
        meters.discard();

        shard.deliver(1, 5);

        assertThat(meters.handled()).containsExactly(1, 2, 4, 5);
        assertThat(shard.checkpoints()).containsExactly("500");
    }

    @Test
    void withoutReportModeTheWholeBatchIsTriedAgain() {
        try (LambdaRouterContainer throwing = LambdaRouterContainer.startWith(Meters.class)) {
            Meters observers = throwing.bean(Meters.class);
            observers.failAt(3, 1);
            ShardUnderTest other = new ShardUnderTest(throwing.router(), 3, Duration.ZERO);

            other.deliver(1, 5);

            assertThat(observers.handled()).containsExactly(1, 2, 1, 2, 3, 4, 5);
            assertThat(other.checkpoints()).containsExactly("500");
        }
    }

    @Test
    void theEndOfAShardIsStoredWhenAllOfItIsHandled() {
        shard.deliver(1, 5);

        shard.end();

        assertThat(shard.checkpoints()).containsExactly("500", "SHARD_END");
    }

    @Test
    void theEndOfAShardIsNotStoredBeforeAllOfItIsHandled() {
        meters.failAt(3, 3);
        shard.deliver(1, 5);

        assertThatThrownBy(shard::end).hasMessageContaining("not handled");
        assertThat(shard.checkpoints()).containsExactly("200");
    }

    @Test
    void theEndOfAShardThatCannotBeStoredIsAskedForAgain() {
        shard.refuseCheckpoints(ShardRouterTest::refuseWithoutLease);

        assertThatThrownBy(shard::end).hasCauseInstanceOf(ShutdownException.class);
    }

    @Test
    void aShardWhoseLeaseIsLostInTheMiddleOfABatchGoesOnElsewhere() {
        shard.refuseCheckpoints(ShardRouterTest::refuseWithoutLease);
        meters.failAt(3, 1);

        shard.deliver(1, 5);
        shard.acceptCheckpoints();
        shard.deliver(6, 9);

        assertThat(meters.handled()).containsExactly(1, 2);
        assertThat(shard.checkpoints()).isEmpty();
        assertThat(shard.givenBack()).isEmpty();
    }

    @Test
    void aShardWhoseLeaseIsLostInTheMiddleOfABatchIsNotTriedAgain() {
        meters.failAt(3, 1);
        meters.doAt(3, shard::missLease);

        shard.deliver(1, 5);
        shard.deliver(6, 9);

        assertThat(meters.handled()).containsExactly(1, 2);
        assertThat(shard.givenBack()).isEmpty();
    }

    @Test
    void nothingIsHandledWithoutTheLease() {
        shard.loseLease();

        shard.deliver(1, 5);

        assertThat(meters.handled()).isEmpty();
        assertThat(shard.checkpoints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aCheckpointThatCannotBeStoredNowIsCoveredByTheNext(RuntimeException exception) {
        shard.refuseCheckpoints(() -> {
            throw exception;
        });
        shard.deliver(1, 5);
        shard.acceptCheckpoints();
        shard.deliver(6, 7);

        assertThat(meters.handled()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(shard.checkpoints()).containsExactly("700");
    }

    static List<RuntimeException> aCheckpointThatCannotBeStoredNowIsCoveredByTheNext() {
        return List.of(new ThrottlingException("slower"), new KinesisClientLibDependencyException("later"));
    }

    @Test
    void aShardWithoutALeaseTableIsGivenBack() {
        shard.refuseCheckpoints(() -> {
            throw new InvalidStateException("no table");
        });

        shard.deliver(1, 5);

        assertThat(shard.givenBack()).containsExactly(ShardUnderTest.ID);
    }

    @Test
    void aShutdownStoresTheCheckpointThatCouldNotBeStoredAndNoOther() {
        meters.failAt(3, 3);
        shard.refuseCheckpoints(() -> {
            throw new ThrottlingException("slower");
        });
        shard.deliver(1, 5);
        shard.acceptCheckpoints();

        shard.requestShutdown();

        assertThat(shard.checkpoints()).containsExactly("200");
    }

    @Test
    void nothingIsHandledBehindAShutdown() {
        shard.deliver(1, 5);
        shard.requestShutdown();
        shard.deliver(6, 9);

        assertThat(meters.handled()).containsExactly(1, 2, 3, 4, 5);
        assertThat(shard.checkpoints()).containsExactly("500");
    }

    @Test
    void aWorkerThatStopsDoesNotWaitForTheNextTry() {
        ShardUnderTest patient = shard(3, Duration.ofDays(1));
        meters.failAt(3, 1);
        meters.doAt(3, patient::stopWorker);

        patient.deliver(1, 5);
        patient.deliver(6, 9);

        assertThat(meters.handled()).containsExactly(1, 2);
        assertThat(patient.checkpoints()).containsExactly("200");
        assertThat(patient.givenBack()).isEmpty();
    }

    @Test
    void anInterruptionEndsTheWaitAndStaysOnItsThread() {
        ShardUnderTest patient = shard(3, Duration.ofDays(1));
        meters.failAt(3, 1);
        meters.doAt(3, () -> Thread.currentThread().interrupt());

        patient.deliver(1, 5);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(patient.checkpoints()).containsExactly("200");
    }

    @Test
    void anErrorOfTheVirtualMachineEndsTheShardHereAndIsNotSwallowed() {
        meters.doAt(3, () -> {
            throw new OutOfMemoryError("by the test");
        });

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> shard.deliver(1, 5));
        shard.deliver(6, 9);

        assertThat(shard.givenBack()).containsExactly(ShardUnderTest.ID);
        assertThat(meters.handled()).containsExactly(1, 2);
        assertThat(shard.checkpoints()).isEmpty();
    }

    private ShardUnderTest shard(int tries, Duration delay) {
        return new ShardUnderTest(container.router(), tries, delay);
    }

    private static void refuseWithoutLease() throws ShutdownException {
        throw new ShutdownException("the lease has gone");
    }

    private static List<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(toList());
    }
}
