package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A batch that Lambda gave up: the message of a stream's on-failure destination, as SQS, SNS and S3 hold it. Immutable.
 *
 * <p>It names the records of the batch, which the stream holds for 24 hours. A message of an S3 destination holds the
 * records themselves as well; they are routed to the observers of such records, as if the stream had sent them again.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html">Retain discarded records with a
 *     DynamoDB event source in Lambda</a>
 */
public final class FailedBatch {

    private final JsonSlice message;

    FailedBatch(JsonSlice message) {
        this.message = message;
    }

    /**
     * A message of its JSON, as for a test.
     *
     * @param json the whole message
     * @return the batch it tells of
     * @throws InvalidEventException if the text is no JSON
     */
    public static FailedBatch of(String json) {
        return new FailedBatch(
                JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root());
    }

    /**
     * The stream that the batch came from.
     *
     * @return {@code DDBStreamBatchInfo.streamArn}
     * @throws InvalidRecordException if it is there and no text, as for all that follows
     */
    public Optional<String> streamArn() {
        return text("DDBStreamBatchInfo", "streamArn");
    }

    /**
     * The table that was changed, of the stream's ARN.
     *
     * @return empty where there is no ARN, or one that names no table
     */
    public Optional<String> tableName() {
        return streamArn().flatMap(TableArn::tableName);
    }

    /**
     * The shard that the batch came from.
     *
     * @return {@code DDBStreamBatchInfo.shardId}
     */
    public Optional<String> shardId() {
        return text("DDBStreamBatchInfo", "shardId");
    }

    /**
     * The first record of the batch.
     *
     * @return {@code DDBStreamBatchInfo.startSequenceNumber}
     */
    public Optional<String> startSequenceNumber() {
        return text("DDBStreamBatchInfo", "startSequenceNumber");
    }

    /**
     * The last record of the batch.
     *
     * @return {@code DDBStreamBatchInfo.endSequenceNumber}
     */
    public Optional<String> endSequenceNumber() {
        return text("DDBStreamBatchInfo", "endSequenceNumber");
    }

    /**
     * How many records the batch had.
     *
     * @return {@code DDBStreamBatchInfo.batchSize}
     */
    public OptionalInt batchSize() {
        return number("DDBStreamBatchInfo", "batchSize");
    }

    /**
     * When the first record arrived in the stream.
     *
     * @return {@code DDBStreamBatchInfo.approximateArrivalOfFirstRecord}
     */
    public Optional<Instant> approximateArrivalOfFirstRecord() {
        return member("DDBStreamBatchInfo", "approximateArrivalOfFirstRecord").map(CreationTime::read);
    }

    /**
     * When the last record arrived in the stream.
     *
     * @return {@code DDBStreamBatchInfo.approximateArrivalOfLastRecord}
     */
    public Optional<Instant> approximateArrivalOfLastRecord() {
        return member("DDBStreamBatchInfo", "approximateArrivalOfLastRecord").map(CreationTime::read);
    }

    /**
     * Why Lambda gave up.
     *
     * @return {@code requestContext.condition}, for example {@code RetryAttemptsExhausted}
     */
    public Optional<String> condition() {
        return text("requestContext", "condition");
    }

    /**
     * How often the function was invoked with the batch.
     *
     * @return {@code requestContext.approximateInvokeCount}
     */
    public OptionalInt approximateInvokeCount() {
        return number("requestContext", "approximateInvokeCount");
    }

    /**
     * The function that failed.
     *
     * @return {@code requestContext.functionArn}
     */
    public Optional<String> functionArn() {
        return text("requestContext", "functionArn");
    }

    /**
     * The last invocation that failed.
     *
     * @return {@code requestContext.requestId}
     */
    public Optional<String> requestId() {
        return text("requestContext", "requestId");
    }

    /**
     * How the last invocation failed.
     *
     * @return {@code responseContext.functionError}: {@code Unhandled} for an exception; empty where the function answered
     *     with failures
     */
    public Optional<String> functionError() {
        return text("responseContext", "functionError");
    }

    /**
     * When the message was made.
     *
     * @return {@code timestamp}
     */
    public Optional<Instant> timestamp() {
        return JsonText.present(message.field("timestamp")).map(CreationTime::read);
    }

    /**
     * The message as it arrived.
     *
     * @return JSON text, the payload of an S3 destination included
     */
    public String json() {
        return message.json();
    }

    /** The event that the function failed to handle, where the message holds it. */
    Optional<JsonSlice> payload() {
        return JsonText.present(message.field("payload")).filter(payload -> !payload.is(JsonKind.STRING));
    }

    private Optional<JsonSlice> member(String object, String name) {
        return JsonText.present(message.field(object).flatMap(found -> found.field(name)));
    }

    private Optional<String> text(String object, String name) {
        return JsonText.of(member(object, name));
    }

    private OptionalInt number(String object, String name) {
        try {
            return text(object, name)
                    .map(text -> OptionalInt.of(Integer.parseInt(text)))
                    .orElseGet(OptionalInt::empty);
        } catch (NumberFormatException e) {
            return OptionalInt.empty(); // counts are for people to read: a strange one fails nothing
        }
    }

    /** The shard and the sequence numbers; never data. */
    @Override
    public String toString() {
        return "FailedBatch[" + shardId().orElse("") + " "
                + startSequenceNumber().orElse("") + ".." + endSequenceNumber().orElse("") + "]";
    }
}
