package io.lambdarouter.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.EventSourcePlugin;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a plug-in says of events. */
record Detection(EventSourcePlugin plugin, List<SampleEvent> samples) {

    void claimsSamples() {
        for (SampleEvent sample : samples) {
            Confidence answer = plugin.detect(sample.payload().outline());
            assertNotEquals(Confidence.NO, answer, () -> "detect() must claim the plug-in's own event: " + sample);
            assertEquals(
                    answer,
                    plugin.detect(sample.payload().outline()),
                    () -> "detect() must answer the same of the same event: " + sample);
        }
    }

    void leavesOthers(Set<String> own) {
        for (ForeignEvent event : ForeignEvent.values()) {
            if (own.stream().noneMatch(event::isFrom)) {
                Confidence answer = plugin.detect(event.payload().outline());
                assertTrue(
                        answer.compareTo(Confidence.LIKELY) <= 0,
                        () -> "detect() must not be " + answer + " of an event of another source: " + event);
            }
        }
    }

    void answersWhatever() {
        Stream.concat(Mutants.garbage().stream(), samples.stream().flatMap(sample -> Mutants.of(sample.payload())))
                .forEach(this::answers);
    }

    private void answers(EventPayload event) {
        try {
            assertNotNull(plugin.detect(event.outline()), "detect() must not return null");
        } catch (RuntimeException | LinkageError e) {
            fail("detect() must answer, whatever the event: " + event.json().json(), e);
        }
    }

    void hintsQuoteNothing() {
        for (SampleEvent sample : samples) {
            Mutants.of(sample.payload()).forEach(mutant -> hint(mutant, sample));
        }
    }

    private void hint(EventPayload mutant, SampleEvent sample) {
        String hint = plugin.hint(mutant.outline()).orElse("");
        Secrets.of(sample).mustNotBeIn(hint, "hint()");
    }
}
