package io.lambdarouter.testkit;

import io.lambdarouter.spi.json.JsonSlice;
import io.lambdarouter.testkit.internal.filter.EventPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings of an event source mapping between a DynamoDB stream and a function, under the names and with the defaults
 * and ranges of Lambda's {@code CreateEventSourceMapping}.
 *
 * <p>The starting position is {@code TRIM_HORIZON}: all that is in the stream is delivered. Immutable and safe for use by
 * several threads.
 */
public final class EventSourceMapping {

    /** What {@code MaximumRetryAttempts} and {@code MaximumRecordAgeInSeconds} are by default: no limit. */
    static final int UNLIMITED = -1;

    private final Builder settings;

    private EventSourceMapping(Builder settings) {
        this.settings = new Builder(settings);
    }

    /**
     * A mapping with Lambda's defaults.
     *
     * @return what builds it
     */
    public static Builder builder() {
        return new Builder();
    }

    int batchSize() {
        return settings.batchSize;
    }

    Duration maximumBatchingWindow() {
        return Duration.ofSeconds(settings.maximumBatchingWindowInSeconds);
    }

    int parallelizationFactor() {
        return settings.parallelizationFactor;
    }

    /** Whether a batch that has been tried again so often is given up. */
    boolean isLastAttempt(int retries) {
        return settings.maximumRetryAttempts != UNLIMITED && retries >= settings.maximumRetryAttempts;
    }

    Optional<Duration> maximumRecordAge() {
        return settings.maximumRecordAgeInSeconds == UNLIMITED
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(settings.maximumRecordAgeInSeconds));
    }

    boolean bisectBatchOnFunctionError() {
        return settings.bisectBatchOnFunctionError;
    }

    /** A pipe reads the answer of its target always. */
    boolean readsResponses() {
        return settings.reportBatchItemFailures || isPipe();
    }

    Duration tumblingWindow() {
        return Duration.ofSeconds(settings.tumblingWindowInSeconds);
    }

    boolean hasTumblingWindow() {
        return settings.tumblingWindowInSeconds > 0;
    }

    Optional<OnFailureDestination> onFailure() {
        return settings.onFailure;
    }

    boolean isPipe() {
        return settings.pipe.isPresent();
    }

    /** Whether the records between and behind those that an answer names are delivered again, too. */
    boolean retriesFromFirstNamed() {
        return settings.pipe.filter(PipeResponseReading.NAMED_RECORDS::equals).isEmpty();
    }

    boolean passes(JsonSlice record) {
        return settings.filters.isEmpty() || settings.filters.stream().anyMatch(filter -> filter.matches(record));
    }

    /** Collects the settings of an {@link EventSourceMapping}; not for use by several threads at once. */
    public static final class Builder {

        private static final int DAYS_7 = 604_800;

        private int batchSize = 100;
        private int maximumBatchingWindowInSeconds;
        private int parallelizationFactor = 1;
        private int maximumRetryAttempts = UNLIMITED;
        private int maximumRecordAgeInSeconds = UNLIMITED;
        private boolean bisectBatchOnFunctionError;
        private boolean reportBatchItemFailures;
        private int tumblingWindowInSeconds;
        private Optional<OnFailureDestination> onFailure = Optional.empty();
        private Optional<PipeResponseReading> pipe = Optional.empty();
        private List<EventPattern> filters = new ArrayList<>();

        private Builder() {}

        private Builder(Builder other) {
            batchSize = other.batchSize;
            maximumBatchingWindowInSeconds = other.maximumBatchingWindowInSeconds;
            parallelizationFactor = other.parallelizationFactor;
            maximumRetryAttempts = other.maximumRetryAttempts;
            maximumRecordAgeInSeconds = other.maximumRecordAgeInSeconds;
            bisectBatchOnFunctionError = other.bisectBatchOnFunctionError;
            reportBatchItemFailures = other.reportBatchItemFailures;
            tumblingWindowInSeconds = other.tumblingWindowInSeconds;
            onFailure = other.onFailure;
            pipe = other.pipe;
            filters = List.copyOf(other.filters);
        }

        /**
         * {@code BatchSize}: how many records an event holds at most.
         *
         * @param records 1 to 10,000; 100 by default
         * @return this
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder batchSize(int records) {
            batchSize = inRange("BatchSize", records, 1, 10_000);
            return this;
        }

        /**
         * {@code MaximumBatchingWindowInSeconds}: how long records are gathered before a batch that is not full is sent.
         *
         * @param seconds 0 to 300; 0 by default
         * @return this
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder maximumBatchingWindowInSeconds(int seconds) {
            maximumBatchingWindowInSeconds = inRange("MaximumBatchingWindowInSeconds", seconds, 0, 300);
            return this;
        }

        /**
         * {@code ParallelizationFactor}: how many batches of one shard are under way at once; records of one item stay in
         * order.
         *
         * @param batches 1 to 10; 1 by default
         * @return this
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder parallelizationFactor(int batches) {
            parallelizationFactor = inRange("ParallelizationFactor", batches, 1, 10);
            return this;
        }

        /**
         * {@code MaximumRetryAttempts}: how often a batch is delivered again after a failure.
         *
         * @param retries 0 to 10,000; -1, the default, for no limit
         * @return this
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder maximumRetryAttempts(int retries) {
            maximumRetryAttempts = inRange("MaximumRetryAttempts", retries, UNLIMITED, 10_000);
            return this;
        }

        /**
         * {@code MaximumRecordAgeInSeconds}: how old a record may be when it is delivered.
         *
         * @param seconds 60 to 604,800; -1, the default, for no limit but the stream's 24 hours
         * @return this
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder maximumRecordAgeInSeconds(int seconds) {
            maximumRecordAgeInSeconds =
                    seconds == UNLIMITED ? seconds : inRange("MaximumRecordAgeInSeconds", seconds, 60, DAYS_7);
            return this;
        }

        /**
         * {@code BisectBatchOnFunctionError}: whether a batch that fails is split in two before it is delivered again; for
         * a pipe, {@code OnPartialBatchItemFailure: AUTOMATIC_BISECT}.
         *
         * @param bisect false by default
         * @return this
         */
        public Builder bisectBatchOnFunctionError(boolean bisect) {
            bisectBatchOnFunctionError = bisect;
            return this;
        }

        /**
         * {@code FunctionResponseTypes: [ReportBatchItemFailures]}: whether Lambda reads which records the answer names as
         * failed. Without it an answer of any kind means that all went well.
         *
         * @param report false by default
         * @return this
         */
        public Builder reportBatchItemFailures(boolean report) {
            reportBatchItemFailures = report;
            return this;
        }

        /**
         * {@code FilterCriteria}: which records go to the function; the others are passed over. Called more than once, one
         * of the filters has to match.
         *
         * <p>Lambda's operators are there: values of an array mean "or", members of an object "and", {@code null},
         * {@code ""}, {@code prefix}, {@code suffix}, {@code equals-ignore-case}, {@code anything-but}, {@code numeric},
         * {@code exists}, {@code $or}. As AWS documents, values are compared as they are written, and {@code numeric} does
         * not match attributes of type N, since those are strings.
         *
         * @param pattern one pattern, for example {@code {"dynamodb":{"NewImage":{"type":{"S":["ORDER"]}}}}}
         * @return this
         * @throws IllegalArgumentException if Lambda would refuse the pattern, or there are ten already
         */
        public Builder filter(String pattern) {
            inRange("The number of filters", filters.size() + 1, 1, 10);
            filters.add(EventPattern.parse(pattern));
            return this;
        }

        /**
         * {@code TumblingWindowInSeconds}: how long a window is; the function then gets and answers a state.
         *
         * @param seconds 0 to 900; 0, the default, for no windows
         * @return this
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder tumblingWindowInSeconds(int seconds) {
            tumblingWindowInSeconds = inRange("TumblingWindowInSeconds", seconds, 0, 900);
            return this;
        }

        /**
         * {@code DestinationConfig.OnFailure}: where a message about records goes that Lambda gives up.
         *
         * @param destination the kind of the destination; without one such records are lost
         * @return this
         */
        public Builder onFailure(OnFailureDestination destination) {
            onFailure = Optional.of(destination);
            return this;
        }

        /**
         * Makes it an EventBridge pipe with the function as its target: the event is a bare array, and the answer, which a
         * pipe always reads, names records by {@code eventID}.
         *
         * @param reading what the pipe makes of the names, which AWS leaves open
         * @return this
         */
        public Builder eventBridgePipe(PipeResponseReading reading) {
            pipe = Optional.of(reading);
            return this;
        }

        /**
         * The mapping.
         *
         * @return a mapping with the settings as they are now
         * @throws IllegalArgumentException if two settings do not go together
         */
        public EventSourceMapping build() {
            if (tumblingWindowInSeconds > 0 && (parallelizationFactor > 1 || pipe.isPresent())) {
                throw new IllegalArgumentException(
                        "TumblingWindowInSeconds is set together with a ParallelizationFactor"
                                + " above 1 or a pipe, expected neither; the state of a window goes from batch to batch, one after"
                                + " the other, and pipes have no windows");
            }
            return new EventSourceMapping(this);
        }

        private static int inRange(String setting, int value, int least, int most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(
                        setting + " is " + value + ", expected " + least + " to " + most + "; Lambda takes no other");
            }
            return value;
        }
    }
}
