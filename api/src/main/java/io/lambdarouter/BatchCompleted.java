package io.lambdarouter;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a batch ended, to be observed by applications that count and measure.
 *
 * <p>Fired once for each batch, whether it succeeded or not, before the router answers. It changes nothing: what its
 * observers throw is logged. The counts of {@link #succeeded()}, {@link #skipped()}, {@link #discarded()}, {@link #failed()}
 * and {@link #notStarted()} add up to {@link #received()}. Immutable.
 */
public final class BatchCompleted {

    private final String source;
    private final Map<Outcome, Integer> counts;
    private final Map<String, Integer> byKind;
    private final Optional<String> firstFailure;
    private final Optional<Duration> oldestAge;
    private final Duration duration;

    private BatchCompleted(Builder builder) {
        this.source = builder.source;
        this.counts = Collections.unmodifiableMap(new TreeMap<>(builder.counts));
        this.byKind = Collections.unmodifiableMap(new TreeMap<>(builder.byKind));
        this.firstFailure = builder.firstFailure;
        this.oldestAge = builder.oldestAge;
        this.duration = builder.duration;
    }

    /**
     * A batch of an event source, as for a test that fires it by hand.
     *
     * @param source the name of the event source, for example {@code aws:sqs}
     * @return a builder of an empty batch
     */
    public static Builder builder(String source) {
        return new Builder(source);
    }

    /** What became of a record. */
    public enum Outcome {
        /** Its observers have handled it. */
        SUCCEEDED,
        /** Observers are for such records, but an operation or a condition of theirs said no. */
        SKIPPED,
        /** It failed, and an observer of {@link FailedRecord} has dealt with it. */
        DISCARDED,
        /** It failed. */
        FAILED,
        /** It was left for the next delivery, behind a failure or for want of time. */
        NOT_STARTED
    }

    /**
     * The event source.
     *
     * @return its name, for example {@code aws:sqs}
     */
    public String source() {
        return source;
    }

    /**
     * How many records the event held.
     *
     * @return 0 or more
     */
    public int received() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * How many records observers have handled.
     *
     * @return 0 or more
     */
    public int succeeded() {
        return count(Outcome.SUCCEEDED);
    }

    /**
     * How many records every observer's operation or condition declined.
     *
     * @return 0 or more
     */
    public int skipped() {
        return count(Outcome.SKIPPED);
    }

    /**
     * How many records failed and were {@linkplain FailedRecord#discard() discarded}.
     *
     * @return 0 or more
     */
    public int discarded() {
        return count(Outcome.DISCARDED);
    }

    /**
     * How many records failed.
     *
     * @return 0 or more
     */
    public int failed() {
        return count(Outcome.FAILED);
    }

    /**
     * How many records were left for the next delivery.
     *
     * @return 0 or more
     */
    public int notStarted() {
        return count(Outcome.NOT_STARTED);
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /**
     * The records received by the kind that the event source gives them, such as {@code INSERT}.
     *
     * @return counts by kind, immutable; records without a kind stand under the empty string
     */
    public Map<String, Integer> byKind() {
        return byKind;
    }

    /**
     * What the first failed record, in the order of the batch, failed with.
     *
     * @return the code of the router's message, such as {@code LR-0305}, or the class of another exception; empty where no
     *     record failed
     */
    public Optional<String> firstFailure() {
        return firstFailure;
    }

    /**
     * How old the oldest record was when the batch ended.
     *
     * @return not negative; empty where no record bears a time
     */
    public Optional<Duration> oldestAge() {
        return oldestAge;
    }

    /**
     * How long the batch took, from its bytes to its end.
     *
     * @return not negative
     */
    public Duration duration() {
        return duration;
    }

    /** All of it in one line. */
    @Override
    public String toString() {
        return source + ": " + received() + " records, " + succeeded() + " succeeded, " + skipped() + " skipped, "
                + discarded() + " discarded, " + failed() + " failed, " + notStarted() + " not started, in "
                + duration.toMillis() + " ms; " + Diagnostic.escape(byKind.toString())
                + firstFailure.map(failure -> "; first failure " + failure).orElse("")
                + oldestAge.map(age -> "; oldest " + age.toMillis() + " ms").orElse("");
    }

    /** Makes a {@link BatchCompleted}; not for use by several threads. */
    public static final class Builder {

        private final String source;
        private final Map<Outcome, Integer> counts = new TreeMap<>();
        private final Map<String, Integer> byKind = new TreeMap<>();
        private Optional<String> firstFailure = Optional.empty();
        private Optional<Duration> oldestAge = Optional.empty();
        private Duration duration = Duration.ZERO;

        private Builder(String source) {
            this.source = Objects.requireNonNull(source);
        }

        /**
         * Adds a record.
         *
         * @param kind its kind, the empty string where it has none
         * @param outcome what became of it
         * @return this builder
         */
        public Builder add(String kind, Outcome outcome) {
            counts.merge(outcome, 1, Integer::sum);
            byKind.merge(kind, 1, Integer::sum);
            return this;
        }

        /**
         * Sets what the first failed record failed with.
         *
         * @param value a code, or the name of a class
         * @return this builder
         */
        public Builder firstFailure(String value) {
            firstFailure = Optional.of(value);
            return this;
        }

        /**
         * Sets the age of the oldest record.
         *
         * @param value its age; a negative one, of clocks that differ, counts as zero
         * @return this builder
         */
        public Builder oldestAge(Duration value) {
            oldestAge = Optional.of(value.isNegative() ? Duration.ZERO : value);
            return this;
        }

        /**
         * Sets how long the batch took.
         *
         * @param value not negative
         * @return this builder
         */
        public Builder duration(Duration value) {
            duration = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Makes the event.
         *
         * @return the batch as described
         */
        public BatchCompleted build() {
            return new BatchCompleted(this);
        }
    }
}
