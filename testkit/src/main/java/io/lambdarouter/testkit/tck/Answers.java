package io.lambdarouter.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lambdarouter.ResponseException;
import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.FailurePolicy;
import io.lambdarouter.spi.json.JsonCursor;
import io.lambdarouter.spi.json.JsonToken;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a plug-in answers for its samples. */
record Answers(List<Bound> samples) {

    void tellOfSuccess() {
        for (Bound bound : samples) {
            byte[] answer = success(bound);
            EventPayload.of(answer);
            assertArrayEquals(answer, success(bound), () -> "response() must not change the batch: " + bound.sample());
        }
    }

    private static byte[] success(Bound bound) {
        return bound.batch()
                .response(BatchOutcome.success())
                .orElseThrow(() -> new AssertionError("response() must answer for success: " + bound.sample()));
    }

    /** Nobody has answered: that must not look like an answer. */
    void waitForAnObserver() {
        for (Bound bound : samples) {
            assertThrows(
                    ResponseException.class,
                    () -> bound.batch().response(BatchOutcome.success()),
                    () -> "response() must throw where no observer has answered: " + bound.sample());
        }
    }

    void nameWhatFailed(boolean comparedWithSuccess) {
        for (Bound bound : samples) {
            Set<String> named = new HashSet<>();
            for (BatchOutcome outcome : Outcomes.failures(bound.batch())) {
                Optional<String> answer = answer(bound.batch(), outcome);
                answer.ifPresent(text -> namesAFailure(bound, text, comparedWithSuccess));
                assertEquals(
                        answer,
                        answer(bound.batch(), outcome),
                        () -> "response() must be the same at each call: " + bound.sample());
                assertFalse(
                        bound.batch().failurePolicy() == FailurePolicy.EACH
                                && answer.filter(text -> !named.add(text)).isPresent(),
                        () -> "response() must tell failed records apart: " + bound.sample());
            }
        }
    }

    private static Optional<String> answer(BoundBatch batch, BatchOutcome outcome) {
        return batch.response(outcome).map(json -> new String(json, StandardCharsets.UTF_8));
    }

    private static void namesAFailure(Bound bound, String answer, boolean comparedWithSuccess) {
        EventPayload json = EventPayload.of(answer.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                !comparedWithSuccess || !answer.equals(new String(success(bound), StandardCharsets.UTF_8)),
                () -> "response() must not give the answer of success for a failure: " + bound.sample());
        Set<String> known = strings(bound.sample().payload());
        assertTrue(
                strings(json).stream().anyMatch(known::contains),
                () -> "response() must name what the event holds for a failure, or be empty: " + bound.sample());
    }

    private static Set<String> strings(EventPayload event) {
        Set<String> strings = new HashSet<>();
        JsonCursor cursor = event.json().cursor();
        while (cursor.next() != JsonToken.END) {
            if (cursor.token() == JsonToken.STRING && cursor.length() > 0) {
                strings.add(cursor.text());
            }
        }
        return strings;
    }

    void includeAllThatFailed() {
        for (Bound bound : samples) {
            bound.batch().response(BatchOutcome.unhandled(bound.indexes())).ifPresent(json -> EventPayload.of(json));
        }
    }
}
