package io.lambdarouter.testkit;

import io.lambdarouter.BatchCompleted;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What has become of an event, with assertions; immutable.
 *
 * <p>Each assertion answers with this outcome or with what it has found, and throws an {@link AssertionError} that tells all
 * that has happened, with the cause of the first failure as its cause. None needs a library of assertions.
 */
public final class RoutingOutcome {

    private final Optional<String> response;
    private final Optional<RuntimeException> exception;
    private final List<FailedRecord> failedRecords;
    private final Optional<BatchCompleted> completed;

    private RoutingOutcome(Optional<String> response, Optional<RuntimeException> exception, RoutingJournal journal) {
        this.response = response;
        this.exception = exception;
        this.failedRecords = journal.failed();
        this.completed = journal.completed();
    }

    static RoutingOutcome answered(String response, RoutingJournal journal) {
        return new RoutingOutcome(Optional.of(response), Optional.empty(), journal);
    }

    static RoutingOutcome thrown(RuntimeException exception, RoutingJournal journal) {
        return new RoutingOutcome(Optional.empty(), Optional.of(exception), journal);
    }

    /**
     * What Lambda gets as the answer.
     *
     * @return JSON text; empty where the invocation failed
     */
    public Optional<String> response() {
        return response;
    }

    /**
     * What the invocation failed with.
     *
     * @return the exception that Lambda sees; empty where the function answered
     */
    public Optional<RuntimeException> exception() {
        return exception;
    }

    /**
     * The records that failed, discarded ones included.
     *
     * @return what observers of {@link FailedRecord} got, in the order of the batch; immutable
     */
    public List<FailedRecord> failedRecords() {
        return failedRecords;
    }

    /**
     * How the batch ended.
     *
     * @return the counts of its records; empty where no record was looked at
     */
    public Optional<BatchCompleted> completed() {
        return completed;
    }

    /**
     * The records that the answer names as failed.
     *
     * @return each {@code itemIdentifier} in {@code batchItemFailures}; empty where the answer names none, or there is none
     */
    public List<String> batchItemFailures() {
        List<String> identifiers = new ArrayList<>();
        Optional<JsonSlice> list = member("batchItemFailures").filter(failures -> failures.is(JsonKind.ARRAY));
        if (list.isPresent()) {
            for (JsonElements each = list.get().elements(); each.next(); ) {
                each.value().firstField("itemIdentifier").map(JsonSlice::text).ifPresent(identifiers::add);
            }
        }
        return List.copyOf(identifiers);
    }

    /**
     * The state of a tumbling window in the answer.
     *
     * @return JSON text, for {@link TestWindow#state}; empty where the answer has none
     */
    public Optional<String> windowState() {
        return member("state").map(JsonSlice::json);
    }

    private Optional<JsonSlice> member(String name) {
        return response.map(json -> JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8))
                        .root())
                .filter(root -> root.is(JsonKind.OBJECT))
                .flatMap(root -> root.firstField(name));
    }

    /**
     * Asserts that Lambda will deliver nothing again: the function answered, and its answer names no record. Skipped and
     * discarded records do not count as failures.
     *
     * @return this
     */
    public RoutingOutcome assertSucceeded() {
        boolean succeeded = exception.isEmpty() && batchItemFailures().isEmpty();
        return check(succeeded, "Expected the batch to succeed");
    }

    /**
     * Asserts that observers have handled every record: the batch succeeded, and no record was skipped or discarded.
     *
     * @return this
     */
    public RoutingOutcome assertAllHandled() {
        assertSucceeded();
        boolean all =
                completed.filter(batch -> batch.succeeded() == batch.received()).isPresent();
        return check(all, "Expected observers to handle every record");
    }

    /**
     * Asserts that so many records were for nobody: every observer's operation or condition declined them.
     *
     * @param count the expected number of skipped records
     * @return this
     */
    public RoutingOutcome assertSkipped(int count) {
        boolean asMany = completed.filter(batch -> batch.skipped() == count).isPresent();
        return check(asMany, "Expected " + count + " skipped records");
    }

    /**
     * Asserts which record was the first to fail, and with what, however Lambda hears of it.
     *
     * @param index its place in the batch, from 0
     * @param cause the class of what it failed with, or a superclass
     * @param <X> the class of what it failed with
     * @return what it failed with
     */
    public <X extends Throwable> X assertFailedAt(int index, Class<X> cause) {
        Optional<FailedRecord> first =
                failedRecords.stream().filter(record -> !record.isDiscarded()).findFirst();
        boolean expected = first.filter(record -> record.index() == index && cause.isInstance(record.cause()))
                .isPresent();
        check(expected, "Expected record " + index + " to be the first that failed, with " + cause.getName());
        return cause.cast(first.orElseThrow().cause());
    }

    /**
     * Asserts that a record failed and an observer of {@link FailedRecord} discarded it.
     *
     * @param index its place in the batch, from 0
     * @return this
     */
    public RoutingOutcome assertDiscarded(int index) {
        boolean discarded = failedRecords.stream().anyMatch(record -> record.index() == index && record.isDiscarded());
        return check(discarded, "Expected record " + index + " to be discarded");
    }

    /**
     * Asserts which records the answer names as failed, as a function does that reports batch item failures.
     *
     * @param identifiers each expected {@code itemIdentifier}, in order: sequence numbers, or eventIDs in a pipe
     * @return this
     */
    public RoutingOutcome assertBatchItemFailures(String... identifiers) {
        boolean same = response.isPresent() && batchItemFailures().equals(Arrays.asList(identifiers));
        return check(same, "Expected an answer with the batch item failures " + Arrays.toString(identifiers));
    }

    /**
     * Asserts that the invocation failed.
     *
     * @param type the class of the exception that Lambda sees, or a superclass
     * @param <X> the class of the exception
     * @return the exception
     */
    public <X extends RuntimeException> X assertThrown(Class<X> type) {
        check(exception.filter(type::isInstance).isPresent(), "Expected the invocation to fail with " + type.getName());
        return type.cast(exception.orElseThrow());
    }

    private RoutingOutcome check(boolean condition, String expectation) {
        if (!condition) {
            throw new AssertionError(expectation + ", but " + this, cause().orElse(null));
        }
        return this;
    }

    private Optional<Throwable> cause() {
        return failedRecords.stream().map(FailedRecord::cause).findFirst().or(() -> exception.map(e -> e));
    }

    /** All that has happened, line by line. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(exception.isPresent() ? "the invocation failed" : "the function answered");
        response.ifPresent(json -> text.append("\n  answer     ").append(json));
        completed.ifPresent(batch -> text.append("\n  batch      ").append(batch));
        failedRecords.forEach(record -> text.append("\n  record ").append(describe(record)));
        exception
                .filter(e -> failedRecords.isEmpty())
                .ifPresent(e -> text.append("\n  exception  ").append(e));
        return text.toString();
    }

    private static String describe(FailedRecord record) {
        return record.index() + "   " + (record.isDiscarded() ? "discarded, " : "") + "failed with " + record.cause()
                + record.failedObserver().map(observer -> " in " + observer).orElse("");
    }
}
