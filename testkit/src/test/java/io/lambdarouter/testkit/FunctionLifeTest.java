package io.lambdarouter.testkit;

import static io.lambdarouter.testkit.Changes.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FunctionLifeTest {

    private static EventSourceMapping.Builder mapping() {
        return EventSourceMapping.builder().batchSize(1).maximumRetryAttempts(1).onFailure(OnFailureDestination.SQS);
    }

    @Test
    void oneProcessServesAllInvocationsAsLongAsItLives() {
        SimulationResult result = simulator(mapping(), 3).deliverTo(() -> Changes.throwingOn("2"::equals));

        assertThat(result.outcomes()).hasSize(4).contains(InvocationOutcome.EXCEPTION);
        assertThat(result.coldStarts()).isEqualTo(1);
    }

    @Test
    void anInvocationWhoseTimeIsOverHasFailedWhateverItAnswers() {
        EventSourceMappingSimulator simulator = simulator(mapping(), 2);

        SimulationResult result = simulator.deliverTo(() -> (event, answer, context) -> {
            if (Changes.numbers(event).contains("1")) {
                simulator.advance(Duration.ofMillis(context.getRemainingTimeInMillis()));
            }
            Changes.write(answer, Changes.SUCCESS);
        });

        assertThat(result.outcomes())
                .containsExactly(InvocationOutcome.TIMEOUT, InvocationOutcome.TIMEOUT, InvocationOutcome.SUCCESS);
        assertThat(result.invocations().get(0).response()).contains(Changes.SUCCESS);
        assertThat(result.destinationMessages().get(0).json()).contains("\"functionError\":\"Unhandled\"");
        assertThat(result.coldStarts()).isEqualTo(3);
    }

    @Test
    void aFunctionCanSeeHowMuchTimeIsLeft() {
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(
                        mapping().build(), Duration.ofSeconds(3))
                .add(Changes.record(1));
        List<Integer> left = new ArrayList<>();

        SimulationResult result = simulator.deliverTo(() -> (event, answer, context) -> {
            left.add(context.getRemainingTimeInMillis());
            simulator.advance(Duration.ofMillis(2999));
            left.add(context.getRemainingTimeInMillis());
        });

        assertThat(left).containsExactly(3000, 1);
        assertThat(result.outcomes()).containsExactly(InvocationOutcome.SUCCESS);
    }

    /** As when the machine is gone: code that catches everything can change nothing about it. */
    @Test
    void whatAKilledFunctionAnswersIsLost() {
        EventSourceMappingSimulator simulator = simulator(mapping(), 1);
        AtomicInteger invocations = new AtomicInteger();

        SimulationResult result = simulator.deliverTo(() -> (event, answer, context) -> {
            try {
                if (invocations.incrementAndGet() == 1) {
                    throw simulator.kill(context);
                }
            } catch (Throwable swallowed) {
                Changes.write(answer, Changes.SUCCESS);
            }
        });

        assertThat(result.outcomes()).containsExactly(InvocationOutcome.CRASH, InvocationOutcome.SUCCESS);
        assertThat(result.coldStarts()).isEqualTo(2);
    }

    @Test
    void anErrorOfTheVirtualMachineEndsTheProcessAndAnyOtherDoesNot() {
        List<Throwable> errors = new ArrayList<>(List.of(new StackOverflowError(), new AssertionError()));

        SimulationResult result = simulator(mapping().maximumRetryAttempts(2), 1)
                .deliverTo(() -> (event, answer, context) -> {
                    if (!errors.isEmpty()) {
                        throw (Error) errors.remove(0);
                    }
                });

        assertThat(result.outcomes())
                .containsExactly(InvocationOutcome.CRASH, InvocationOutcome.EXCEPTION, InvocationOutcome.SUCCESS);
        assertThat(result.coldStarts()).isEqualTo(2);
    }

    @Test
    void aFunctionThatCannotStartFailsItsInvocations() {
        List<RuntimeException> failures = new ArrayList<>(List.of(new IllegalStateException("no configuration")));
        Supplier<RequestStreamHandler> function = () -> {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            return Changes.answering("");
        };

        SimulationResult result = simulator(mapping(), 1).deliverTo(function);

        assertThat(result.outcomes()).containsExactly(InvocationOutcome.EXCEPTION, InvocationOutcome.SUCCESS);
        assertThat(result.invocations().get(0).error().orElseThrow()).hasMessage("no configuration");
    }

    @Test
    void theContextIsThatOfAFunction() {
        SimulationResult result = simulator(mapping(), 1).deliverTo(() -> (event, answer, context) -> {
            assertThat(context.getAwsRequestId()).isEqualTo("00000000-0000-4000-8000-000000000001");
            assertThat(context.getFunctionName()).isEqualTo("function");
            assertThat(context.getInvokedFunctionArn()).endsWith(":function:function");
            assertThat(context.getFunctionVersion()).isEqualTo("$LATEST");
            assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/function");
            assertThat(context.getLogStreamName()).isNotEmpty();
            assertThat(context.getMemoryLimitInMB()).isEqualTo(512);
            assertThat(context.getLogger()).isNotNull();
            assertThat(context.getIdentity()).isNull();
            assertThat(context.getClientContext()).isNull();
        });

        assertThat(result.invocations().get(0).error()).isEmpty();
        assertThat(result.invocations().get(0).requestId()).isEqualTo("00000000-0000-4000-8000-000000000001");
    }

    @Test
    void timeBeginsWithTheNewestRecordUnlessTheTestSaysOtherwise() {
        EventSourceMappingSimulator simulator = simulator(mapping(), 2);
        simulator.advance(Duration.ofSeconds(1));

        assertThat(simulator.now()).isEqualTo(Instant.ofEpochSecond(1_764_085_603));
        assertThatIllegalStateException()
                .isThrownBy(() -> simulator.startAt(Instant.EPOCH))
                .withMessageContaining("call startAt first");
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.advance(Duration.ofMillis(-1)));
    }

    @Test
    void settingsThatLambdaDoesNotTakeAreRefused() {
        EventSourceMapping.Builder builder = EventSourceMapping.builder();
        List<Runnable> mistakes = List.of(
                () -> builder.batchSize(0),
                () -> builder.batchSize(10_001),
                () -> builder.maximumBatchingWindowInSeconds(301),
                () -> builder.parallelizationFactor(11),
                () -> builder.maximumRetryAttempts(-2),
                () -> builder.maximumRecordAgeInSeconds(59),
                () -> builder.tumblingWindowInSeconds(901),
                () -> EventSourceMappingSimulator.of(builder.build(), Duration.ZERO),
                () -> EventSourceMappingSimulator.of(builder.build(), Duration.ofMinutes(16)));

        assertThat(mistakes)
                .allSatisfy(mistake -> assertThatIllegalArgumentException()
                        .isThrownBy(mistake::run)
                        .withMessageContaining("expected"));
    }
}
