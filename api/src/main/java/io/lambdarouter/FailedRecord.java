package io.lambdarouter;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A record that failed, to be observed by applications that have a place for such records.
 *
 * <p>Fired as soon as the record has failed, on the thread that handled it, in a request context of its own. An observer
 * that {@linkplain #discard() discards} it has dealt with it: the router goes on with the records behind it. Otherwise, and
 * where an observer of this event fails, Lambda delivers the record again. Safe for use by several threads.
 */
public final class FailedRecord {

    private final String source;
    private final int index;
    private final Map<String, String> identifiers;
    private final Supplier<String> json;
    private final Throwable cause;
    private final Optional<String> failedObserver;
    private final List<String> completedObservers;
    private final Optional<Duration> age;
    private volatile boolean discarded;

    private FailedRecord(Builder builder) {
        this.source = builder.source;
        this.index = builder.index;
        this.identifiers = builder.identifiers;
        this.json = builder.json;
        this.cause = builder.cause;
        this.failedObserver = builder.failedObserver;
        this.completedObservers = builder.completedObservers;
        this.age = builder.age;
    }

    /**
     * A failed record, as for a test that fires it by hand.
     *
     * @param source the name of the event source, for example {@code aws:sqs}
     * @param json the record as it arrived
     * @param cause what it failed with
     * @return the event
     */
    public static FailedRecord of(String source, String json, Throwable cause) {
        Objects.requireNonNull(json);
        return builder(source, cause).json(() -> json).build();
    }

    /**
     * A failed record with all that can be known of it.
     *
     * @param source the name of the event source
     * @param cause what it failed with
     * @return a builder
     */
    public static Builder builder(String source, Throwable cause) {
        return new Builder(source, cause);
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
     * The record's place in its batch.
     *
     * @return from 0
     */
    public int index() {
        return index;
    }

    /**
     * What names the record: its id, its sequence number, where it comes from; never its data.
     *
     * @return names and values, immutable, in the plug-in's order; empty where the record is too broken to say
     */
    public Map<String, String> identifiers() {
        return identifiers;
    }

    /**
     * The record as it arrived, with all its data.
     *
     * @return JSON
     */
    public String json() {
        return json.get();
    }

    /**
     * What it failed with.
     *
     * @return the exception or error that the observer threw, or a {@link LambdaRouterException} of the router's own
     */
    public Throwable cause() {
        return cause;
    }

    /**
     * The observer whose call failed, or whose event could not be made.
     *
     * @return for example {@code SearchIndexer.index(Upserted<Book>)}, empty where no observer was at work
     */
    public Optional<String> failedObserver() {
        return failedObserver;
    }

    /**
     * The observers that had handled the record before; they will be called again if it is delivered again.
     *
     * @return in the order of their calls, immutable
     */
    public List<String> completedObservers() {
        return completedObservers;
    }

    /**
     * How old the record was when it failed, by the time that the event source has given it.
     *
     * @return not negative; empty where the record bears no time
     */
    public Optional<Duration> age() {
        return age;
    }

    /** Declares the record dealt with: logged, parked in a dead-letter store. It counts as done, and is not delivered again. */
    public void discard() {
        discarded = true;
    }

    /**
     * Whether an observer has discarded it.
     *
     * @return true after {@link #discard()}
     */
    public boolean isDiscarded() {
        return discarded;
    }

    /** Which record it is and what it failed with; never its data. */
    @Override
    public String toString() {
        return "FailedRecord[" + source + ", " + index + ", " + Diagnostic.escape(identifiers.toString()) + ", "
                + cause.getClass().getName() + "]";
    }

    /** Makes a {@link FailedRecord}; not for use by several threads. */
    public static final class Builder {

        private final String source;
        private final Throwable cause;
        private int index;
        private Map<String, String> identifiers = Map.of();
        private Supplier<String> json = () -> "null";
        private Optional<String> failedObserver = Optional.empty();
        private List<String> completedObservers = List.of();
        private Optional<Duration> age = Optional.empty();

        private Builder(String source, Throwable cause) {
            this.source = Objects.requireNonNull(source);
            this.cause = Objects.requireNonNull(cause);
        }

        /**
         * Sets the record's place in its batch.
         *
         * @param value from 0, which is the default
         * @return this builder
         */
        public Builder index(int value) {
            index = value;
            return this;
        }

        /**
         * Sets what names the record.
         *
         * @param value names and values in order; copied
         * @return this builder
         */
        public Builder identifiers(Map<String, String> value) {
            identifiers = Collections.unmodifiableMap(new LinkedHashMap<>(value));
            return this;
        }

        /**
         * Sets the record as it arrived.
         *
         * @param value called when somebody asks, which may be more than once
         * @return this builder
         */
        public Builder json(Supplier<String> value) {
            json = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets the observer whose call failed.
         *
         * @param value as its author recognizes it
         * @return this builder
         */
        public Builder failedObserver(String value) {
            failedObserver = Optional.of(value);
            return this;
        }

        /**
         * Sets the observers that had handled the record before.
         *
         * @param value in the order of their calls; copied
         * @return this builder
         */
        public Builder completedObservers(List<String> value) {
            completedObservers = List.copyOf(value);
            return this;
        }

        /**
         * Sets how old the record was.
         *
         * @param value its age; a negative one, of clocks that differ, counts as zero
         * @return this builder
         */
        public Builder age(Duration value) {
            age = Optional.of(value.isNegative() ? Duration.ZERO : value);
            return this;
        }

        /**
         * Makes the event.
         *
         * @return a failed record that nobody has discarded
         */
        public FailedRecord build() {
            return new FailedRecord(this);
        }
    }
}
