package io.lambdarouter.examples.kcl;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.amazonaws.services.dynamodbv2.streamsadapter.adapter.DynamoDBStreamsClientRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

/** Batches as the adapter hands them over. */
final class Batch {

    private Batch() {}

    /** The readings with these numbers, whose sequence numbers are a hundred times as large. */
    static ProcessRecordsInput ofNumbers(RecordProcessorCheckpointer checkpointer, int first, int last) {
        return of(
                checkpointer,
                IntStream.rangeClosed(first, last).mapToObj(Batch::reading).toList());
    }

    static ProcessRecordsInput of(RecordProcessorCheckpointer checkpointer, List<Record> records) {
        List<KinesisClientRecord> converted = records.stream()
                .<KinesisClientRecord>map(DynamoDBStreamsClientRecord::fromRecord)
                .toList();
        return ProcessRecordsInput.builder()
                .records(converted)
                .checkpointer(checkpointer)
                .build();
    }

    static String sequenceNumber(int number) {
        return number + "00";
    }

    private static Record reading(int number) {
        return record(number, Map.of("id", fromS("a"), "number", fromN(String.valueOf(number))));
    }

    static Record record(int number, Map<String, AttributeValue> image) {
        return Record.builder()
                .eventID("event-" + number)
                .eventName(OperationType.INSERT)
                .eventVersion("1.1")
                .eventSource("aws:dynamodb")
                .awsRegion("eu-west-1")
                .dynamodb(change -> change.approximateCreationDateTime(Instant.parse("2026-11-22T12:00:00.7Z"))
                        .keys(Map.of("id", fromS("a")))
                        .newImage(image)
                        .sequenceNumber(sequenceNumber(number))
                        .sizeBytes(59L)
                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build();
    }
}
