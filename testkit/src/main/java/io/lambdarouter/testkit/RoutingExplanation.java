package io.lambdarouter.testkit;

import io.lambdarouter.Explanation;
import io.lambdarouter.Explanation.ObserverExplanation;
import io.lambdarouter.Explanation.RecordExplanation;
import io.lambdarouter.Explanation.Verdict;
import java.util.Arrays;
import java.util.List;

/**
 * What would become of an event, with assertions; immutable.
 *
 * <p>Each assertion answers with this explanation, and throws an {@link AssertionError} that tells what every observer makes
 * of the record. Observers are named as {@code SearchIndexer.index(Upserted<Book>)}, or without the parentheses.
 *
 * @param explanation what the router says
 */
public record RoutingExplanation(Explanation explanation) {

    /**
     * Asserts which observers are called with a record.
     *
     * @param index the record's place in the batch, from 0
     * @param observers their names, in the order of their calls
     * @return this
     */
    public RoutingExplanation assertCalled(int index, String... observers) {
        List<String> called = record(index).called();
        boolean same = called.size() == observers.length;
        for (int i = 0; same && i < observers.length; i++) {
            same = isNamed(called.get(i), observers[i]);
        }
        return check(same, "record " + index + " to be for " + Arrays.toString(observers));
    }

    /**
     * Asserts that no observer is called with a record.
     *
     * @param index the record's place in the batch, from 0
     * @return this
     */
    public RoutingExplanation assertUnhandled(int index) {
        return check(record(index).called().isEmpty(), "record " + index + " to be for no observer");
    }

    /**
     * Asserts that an observer is not called with a record, and what says no.
     *
     * @param index the record's place in the batch, from 0
     * @param observer its name
     * @param reason a part of the reason, for example {@code @Changed}
     * @return this
     */
    public RoutingExplanation assertNotCalled(int index, String observer, String reason) {
        boolean expected = record(index).observers().stream()
                .anyMatch(each -> isNamed(each.observer(), observer) && saysNo(each, reason));
        return check(expected, "record " + index + " not to be for " + observer + " because of " + reason);
    }

    private static boolean saysNo(ObserverExplanation observer, String reason) {
        return observer.verdict() != Verdict.CALLED && observer.reason().contains(reason);
    }

    private static boolean isNamed(String observer, String name) {
        return observer.equals(name) || observer.startsWith(name + "(");
    }

    private RecordExplanation record(int index) {
        check(index < explanation.records().size(), "a record " + index);
        return explanation.records().get(index);
    }

    private RoutingExplanation check(boolean condition, String expectation) {
        if (!condition) {
            throw new AssertionError("Expected " + expectation + ", but the router says\n" + explanation);
        }
        return this;
    }

    /** What the router says, line by line. */
    @Override
    public String toString() {
        return explanation.toString();
    }
}
