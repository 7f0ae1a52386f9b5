package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One record of a DynamoDB stream as AWS sends it, raw. Immutable.
 *
 * <p>Its parts are read when they are first asked for; one that cannot be read throws {@link InvalidRecordException}.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">Record in the API
 *     reference of DynamoDB Streams</a>
 */
public sealed interface DynamoDbStreamRecord permits JsonRecord {

    /**
     * A record of its JSON, as for a test.
     *
     * @param json one record as it stands in the {@code Records} of an event
     * @return the record
     * @throws InvalidEventException if the text is no JSON
     * @throws InvalidRecordException if it is no record
     */
    static DynamoDbStreamRecord of(String json) {
        return JsonRecord.of(
                JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root());
    }

    /**
     * A globally unique identifier of the event, good for recognizing a redelivery.
     *
     * @return {@code eventID}
     */
    Optional<String> eventId();

    /**
     * The operation.
     *
     * @return {@code eventName}: {@code INSERT}, {@code MODIFY} or {@code REMOVE}, any other text AWS may send one day, or
     *     the empty string where there is none
     */
    String eventName();

    /**
     * The version of the record's format.
     *
     * @return {@code eventVersion}; no value of it may be relied on
     */
    Optional<String> eventVersion();

    /**
     * The service that the record comes from.
     *
     * @return {@code eventSource}: {@code aws:dynamodb}
     */
    Optional<String> eventSource();

    /**
     * The region in which the record was read.
     *
     * @return {@code awsRegion}, for example {@code eu-west-1}
     */
    Optional<String> awsRegion();

    /**
     * The stream that the record comes from.
     *
     * @return {@code eventSourceARN}
     */
    Optional<String> eventSourceArn();

    /**
     * The table that was changed: of the stream's ARN, or as records that Kinesis carries name it.
     *
     * @return empty where neither names a table
     */
    Optional<String> tableName();

    /**
     * Who made the change, where that was a service.
     *
     * @return {@code userIdentity}; for deletions by Time to Live, the service DynamoDB itself
     */
    Optional<UserIdentity> userIdentity();

    /**
     * The change.
     *
     * @return {@code dynamodb}
     * @throws InvalidRecordException if the record has none
     */
    StreamRecord dynamodb();

    /**
     * The record as it arrived, with all that this library does not know.
     *
     * @return JSON text
     */
    String json();
}
