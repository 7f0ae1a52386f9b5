package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lambdarouter.dynamodb.BadInput.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every bad input that is bytes, in both modes: no record is lost, and nothing of the data is told. */
class BadInputsTest {

    private static final Map<Class<?>, Routed> THROWING = new HashMap<>();
    private static final Map<Class<?>, Routed> REPORTING = new HashMap<>();

    @AfterAll
    static void stop() {
        Stream.of(THROWING, REPORTING).flatMap(all -> all.values().stream()).forEach(Routed::close);
        THROWING.clear();
        REPORTING.clear();
    }

    @TestFactory
    Stream<DynamicContainer> everyBadInputHasItsOutcome() {
        return BadInputs.all().stream().map(input -> dynamicContainer(input.displayName(), tests(input.variants())));
    }

    private static List<DynamicTest> tests(List<Variant> variants) {
        List<DynamicTest> tests = new ArrayList<>();
        IntStream.range(0, variants.size()).forEach(i -> {
            tests.add(dynamicTest("variant " + (i + 1) + " throws", () -> throwing(variants.get(i))));
            tests.add(dynamicTest("variant " + (i + 1) + " reports", () -> reporting(variants.get(i))));
        });
        return tests;
    }

    private static void throwing(Variant variant) {
        Routed router = THROWING.computeIfAbsent(variant.observers(), Routed::by);
        Trial trial = Trial.of(router, variant.event());
        variant.code().ifPresentOrElse(trial::fails, trial::reports);
        check(variant, trial);
    }

    private static void reporting(Variant variant) {
        Routed router = REPORTING.computeIfAbsent(variant.observers(), Routed::reporting);
        Trial trial = Trial.of(router, variant.event());
        if (variant.code().isPresent() && variant.reported().isEmpty()) {
            trial.fails(variant.code().get());
        } else {
            trial.reports(variant.reported().toArray(String[]::new));
            variant.code().ifPresent(code -> assertThat(trial.texts()).anyMatch(text -> text.contains(code)));
        }
        check(variant, trial);
    }

    private static void check(Variant variant, Trial trial) {
        variant.said().ifPresent(said -> assertThat(trial.texts()).anyMatch(text -> text.contains(said)));
        if (!variant.seen().isEmpty()) {
            assertThat(trial.seen()).map(Object::toString).containsExactlyElementsOf(variant.seen());
        }
    }
}
