package io.lambdarouter.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

/** Data of an event that only observers may see. */
record Secrets(String sample, List<String> texts) {

    static Secrets of(SampleEvent sample) {
        return new Secrets(sample.name(), sample.secrets());
    }

    void mustNotBeIn(Object text, String where) {
        texts.forEach(secret -> assertFalse(
                String.valueOf(text).contains(secret), () -> where + " must not hold data of the event: " + sample));
    }
}
