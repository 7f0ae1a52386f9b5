package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.UnroutableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same observers, whatever road a change has taken. */
class RoadsTest {

    public record Book(String id, int price) {}

    @ApplicationScoped
    static class Observers {
        @Inject
        Seen seen;

        void upserted(@Observes @Table("books") Upserted<Book> change) {
            seen.add(change.newImage());
        }

        void raw(@Observes DynamoDbStreamRecord record) {
            seen.add(record.dynamodb()
                    .approximateCreationDateTime()
                    .map(Instant::toString)
                    .orElse("no time"));
        }
    }

    // Kinesis

    private static String change(String time) {
        return """
                {"awsRegion":"eu-west-1","eventID":"d9428029-0f63-4056-86da-ce10d545b1b9","eventName":"INSERT",\
                "userIdentity":null,"recordFormat":"application/json","tableName":"books","dynamodb":{%s,\
                "Keys":{"id":{"S":"b1"}},"NewImage":{"id":{"S":"b1"},"price":{"N":"5"}},"SizeBytes":60},\
                "eventSource":"aws:dynamodb"}""".formatted(time);
    }

    private static byte[] kinesis(String... data) {
        return Arrays.stream(data)
                .map(each -> """
                        {"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"p","sequenceNumber":"4965782840%d",\
                        "data":%s,"approximateArrivalTimestamp":1731924555.932},"eventSource":"aws:kinesis",\
                        "eventVersion":"1.0","eventID":"shardId-0:4965","eventName":"aws:kinesis:record",\
                        "eventSourceARN":"arn:aws:kinesis:eu-west-1:123456789012:stream/changes"}""".formatted(Arrays.asList(data).indexOf(each), each))
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String data) {
        return '"' + Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ApproximateCreationDateTime\":1731924555370 | 2024-11-18T10:09:15.370Z",
                "\"ApproximateCreationDateTime\":1720740233012995,\"ApproximateCreationDateTimePrecision\":\"MICROSECOND\" | 2024-07-11T23:23:53.012995Z",
                "\"ApproximateCreationDateTimePrecision\":\"MILLISECOND\",\"ApproximateCreationDateTime\":99999999 | 1970-01-02T03:46:39.999Z",
                "\"ApproximateCreationDateTimePrecision\":\"NANOSECOND\",\"ApproximateCreationDateTime\":1731924555370 | 2024-11-18T10:09:15.370Z",
            })
    void aChangeThatKinesisCarriesReachesTheSameObservers(String time, String read) {
        try (Routed router = Routed.by(Observers.class)) {
            router.route(kinesis(encoded(change(time))));
            assertThat(router.seen()).containsExactly(read, new Book("b1", 5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"###\"", "\"bm8ganNvbg==\"", "\"W10=\"", "\"e30=\"", "null", "5", "\"/w==\""})
    void aKinesisRecordThatCarriesNoChangeFailsInItsTurn(String data) {
        String good = encoded(change("\"ApproximateCreationDateTime\":1731924555370"));
        try (Routed router = Routed.by(Observers.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(kinesis(good, data)))
                    .withMessageContaining("1 (of 2, from 0)")
                    .withMessageContaining("carried by")
                    .withMessageContaining("aws:kinesis at $.Records[1].kinesis.data")
                    .withMessageContaining("49657828401");
            assertThat(router.seen()).hasSize(2);
        }
    }

    @Test
    void aFailureIsNamedByTheNumberThatKinesisGave() {
        String good = encoded(change("\"ApproximateCreationDateTime\":1731924555370"));
        try (Routed router = Routed.reporting(Observers.class)) {
            assertThat(router.route(kinesis(good, "\"###\"")))
                    .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"49657828401\"}]}");
        }
    }

    @Test
    void aKinesisEventWithOtherDataIsNotOurs() {
        try (Routed router = Routed.by(Observers.class)) {
            assertThatExceptionOfType(UnroutableEventException.class)
                    .isThrownBy(() -> router.route(kinesis(encoded("{\"temperature\":21}"))))
                    .withMessageContaining("LR-0108");
        }
    }

    @Test
    void aKinesisEventWithARecordOfTheStreamItselfIsRefused() {
        String event = new String(
                kinesis(encoded(change("\"ApproximateCreationDateTime\":1731924555370"))), StandardCharsets.UTF_8);
        String mixed = event.replace("]}", "," + Stream.insert("{}") + "]}");
        try (Routed router = Routed.by(Observers.class)) {
            assertThatExceptionOfType(InvalidEventException.class)
                    .isThrownBy(() -> router.route(mixed.getBytes(StandardCharsets.UTF_8)))
                    .withMessageContaining("LR-1002");
            assertThat(router.seen()).isEmpty();
        }
    }

    // On-failure destinations

    private static byte[] message(String payload) {
        return """
                {"requestContext":{"requestId":"316aa6d0","functionArn":"arn:aws:lambda:eu-west-1:123456789012:function:f",\
                "condition":"RetryAttemptsExhausted","approximateInvokeCount":4},"responseContext":{"statusCode":200,\
                "executedVersion":"$LATEST","functionError":null},"version":"1.0","timestamp":"2022-07-13T13:48:01.000Z",\
                "DDBStreamBatchInfo":{"shardId":"shardId-1","startSequenceNumber":"100","endSequenceNumber":"101",\
                "approximateArrivalOfFirstRecord":"2022-07-13T13:48:01Z","approximateArrivalOfLastRecord":\
                "2022-07-13T13:48:02Z","batchSize":2,"streamArn":"%s"}%s}""".formatted(Stream.BOOKS, payload).getBytes(StandardCharsets.UTF_8);
    }

    private static String payload() {
        return ",\"payload\":"
                + new String(Stream.event(Stream.insert("{\"id\":{\"S\":\"b1\"},\"price\":{\"N\":\"5\"}}")));
    }

    @ApplicationScoped
    static class Alarm {
        @Inject
        Seen seen;

        void failed(@Observes @Table("books") FailedBatch batch) {
            seen.add(batch);
        }
    }

    @Test
    void theMessageOfAnOnFailureDestinationSaysWhatFailed() {
        try (Routed router = Routed.by(Alarm.class)) {
            router.route(message(""));
            FailedBatch batch = (FailedBatch) router.seen().get(0);
            assertThat(batch.tableName()).hasValue("books");
            assertThat(batch.streamArn()).hasValue(Stream.BOOKS);
            assertThat(batch.shardId()).hasValue("shardId-1");
            assertThat(batch.startSequenceNumber()).hasValue("100");
            assertThat(batch.endSequenceNumber()).hasValue("101");
            assertThat(batch.batchSize()).hasValue(2);
            assertThat(batch.approximateArrivalOfFirstRecord()).hasValue(Instant.parse("2022-07-13T13:48:01Z"));
            assertThat(batch.approximateArrivalOfLastRecord()).hasValue(Instant.parse("2022-07-13T13:48:02Z"));
            assertThat(batch.condition()).hasValue("RetryAttemptsExhausted");
            assertThat(batch.approximateInvokeCount()).hasValue(4);
            assertThat(batch.functionArn()).hasValue("arn:aws:lambda:eu-west-1:123456789012:function:f");
            assertThat(batch.requestId()).hasValue("316aa6d0");
            assertThat(batch.functionError()).isEmpty();
            assertThat(batch.timestamp()).hasValue(Instant.parse("2022-07-13T13:48:01Z"));
            assertThat(batch).hasToString("FailedBatch[shardId-1 100..101]");
            assertThat(FailedBatch.of(batch.json()).shardId()).hasValue("shardId-1");
        }
    }

    @Test
    void aMessageWithoutRecordsFailsWhereNobodyObservesIt() {
        try (Routed router = Routed.by(Observers.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(message("")))
                    .withMessageContaining("LR-0305")
                    .withMessageContaining("316aa6d0")
                    .withMessageContaining("it is for stream records");
        }
    }

    @Test
    void theRecordsInAMessageAreRoutedAgain() {
        try (Routed router = Routed.by(Observers.class)) {
            router.route(message(payload()));
            assertThat(router.seen()).containsExactly("2020-07-16T21:50:38Z", new Book("b1", 5));
        }
    }

    @Test
    void theMessageIsObservedBeforeItsRecords() {
        try (Routed router = Routed.by(Observers.class, Alarm.class)) {
            router.route(message(payload()));
            assertThat(router.seen()).hasSize(3).element(0).isInstanceOf(FailedBatch.class);
        }
    }

    @Test
    void nobodyReadsTheAnswerToAMessageSoItsFailuresThrow() {
        try (Routed router = Routed.reporting(Observers.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(message(payload().replace("\"N\":\"5\"", "\"N\":\"x\""))));
        }
    }

    @Test
    void aMessageWhosePayloadIsNoEventIsRefused() {
        try (Routed router = Routed.by(Observers.class)) {
            assertThatExceptionOfType(InvalidEventException.class)
                    .isThrownBy(() -> router.route(message(",\"payload\":{\"records\":[]}")))
                    .withMessageContaining("LR-1001")
                    .withMessageContaining("$.payload");
        }
    }

    // Time to Live

    @ApplicationScoped
    static class Expirations {
        @Inject
        Seen seen;

        void expired(@Observes @Expired Removed<Book> change) {
            seen.add("expired");
        }

        void deleted(@Observes @Expired(false) Removed<Book> change) {
            seen.add("deleted");
        }

        void other(@Observes @Expired(false) @Table("books") ItemChange<Book> change) {
            seen.add("not expired");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "REMOVE | {\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"} | expired",
                "REMOVE | {\"Type\":\"Service\",\"PrincipalId\":\"dynamodb.amazonaws.com\"} | expired",
                "REMOVE | {\"type\":\"Service\",\"principalId\":\"replication.dynamodb.amazonaws.com\"} | deleted,not expired",
                "REMOVE | {\"type\":\"User\",\"principalId\":\"dynamodb.amazonaws.com\"} | deleted,not expired",
                "REMOVE | null | deleted,not expired",
                "INSERT | {\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"} | not expired",
            })
    void whatTimeToLiveDeletedIsToldFromWhatOthersDid(String eventName, String identity, String observers) {
        String record = Stream.record(eventName, Map.of()).replaceFirst("\\{", "{\"userIdentity\":" + identity + ",");
        try (Routed router = Routed.by(Expirations.class)) {
            router.route(record);
            assertThat(router.seen()).containsExactly((Object[]) observers.split(","));
        }
    }
}
