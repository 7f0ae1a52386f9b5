package io.lambdarouter.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class LambdaEventJsonTest {

    private static final String ARN =
            "arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/2020-07-16T21:40:16.952";

    /** The fields, their order and the form of their values are those of the events in Ankcorn/dynamodb-streams-test's README. */
    @Test
    void aRecordLooksAsRecordedFromLambda() {
        String expected = """
                {"Records":[{\
                "eventID":"0793bb90d79a00e0788470675381e4d8",\
                "eventName":"MODIFY",\
                "eventVersion":"1.1",\
                "eventSource":"aws:dynamodb",\
                "awsRegion":"eu-west-1",\
                "dynamodb":{\
                "ApproximateCreationDateTime":1594936238,\
                "Keys":{"sk":{"S":"b"},"pk":{"S":"a"}},\
                "NewImage":{"data":{"S":"hello"},"sk":{"S":"b"},"pk":{"S":"a"}},\
                "OldImage":{"data":{"S":"test"},"sk":{"S":"b"},"pk":{"S":"a"}},\
                "SequenceNumber":"200000000027074221525",\
                "SizeBytes":35,\
                "StreamViewType":"NEW_AND_OLD_IMAGES"},\
                "eventSourceARN":"%s"}]}""".formatted(ARN);

        assertThat(json(modification())).isEqualTo(expected);
    }

    @Test
    void anEventHoldsAsManyRecordsAsFitAndOneAtLeast() {
        List<Record> three = List.of(modification(), modification(), modification());
        int size = LambdaEventJson.of(three, ARN).length;

        assertThat(LambdaEventJson.fitting(three, ARN, size)).isEqualTo(3);
        assertThat(LambdaEventJson.fitting(three, ARN, size - 1)).isEqualTo(2);
        assertThat(LambdaEventJson.fitting(three, ARN, 1)).isEqualTo(1);
        assertThat(LambdaEventJson.fitting(List.of(), ARN, size)).isZero();
    }

    @Test
    void theIdentityOfADeletionByTimeToLiveIsThere() {
        Record expiry = Record.builder()
                .eventName(OperationType.REMOVE)
                .userIdentity(identity -> identity.type("Service").principalId("dynamodb.amazonaws.com"))
                .build();

        assertThat(json(expiry))
                .contains("\"userIdentity\":{\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"}");
    }

    @Test
    void whatARecordDoesNotHaveIsAbsent() {
        Record bare = Record.builder()
                .eventName(OperationType.INSERT)
                .dynamodb(StreamRecord.builder().build())
                .build();

        assertThat(json(bare))
                .isEqualTo("{\"Records\":[{\"eventName\":\"INSERT\",\"dynamodb\":{},\"eventSourceARN\":\"" + ARN
                        + "\"}]}");
    }

    @Test
    void anEmptyImageIsThere() {
        Record record =
                Record.builder().dynamodb(change -> change.newImage(Map.of())).build();

        assertThat(json(record)).contains("\"dynamodb\":{\"NewImage\":{}}");
    }

    @Test
    void setsAreArrays() {
        assertThat(json(inserted(fromSs(List.of("b", "a"))))).contains("{\"SS\":[\"b\",\"a\"]}");
        assertThat(json(inserted(fromNs(List.of("2", "1.0"))))).contains("{\"NS\":[\"2\",\"1.0\"]}");
        assertThat(json(inserted(fromBs(List.of(SdkBytes.fromUtf8String("f"), SdkBytes.fromUtf8String(""))))))
                .contains("{\"BS\":[\"Zg==\",\"\"]}");
    }

    @Test
    void recordsKeepTheirOrder() {
        byte[] event = LambdaEventJson.of(
                List.of(
                        Record.builder().eventID("2").build(),
                        Record.builder().eventID("1").build()),
                ARN);

        assertThat(new String(event, UTF_8)).containsSubsequence("\"eventID\":\"2\"", "\"eventID\":\"1\"");
    }

    @Test
    void aValueWithoutATypeIsTheEmptyMapThatDynamodbLocalMadeItOf() {
        assertThat(json(inserted(AttributeValue.builder().build()))).contains("\"NewImage\":{\"a\":{\"M\":{}}}");
    }

    private static Record modification() {
        return Record.builder()
                .eventID("0793bb90d79a00e0788470675381e4d8")
                .eventName(OperationType.MODIFY)
                .eventVersion("1.1")
                .eventSource("aws:dynamodb")
                .awsRegion("eu-west-1")
                .dynamodb(change -> change.approximateCreationDateTime(Instant.parse("2020-07-16T21:50:38.999Z"))
                        .keys(item("sk", "b", "pk", "a"))
                        .newImage(item("data", "hello", "sk", "b", "pk", "a"))
                        .oldImage(item("data", "test", "sk", "b", "pk", "a"))
                        .sequenceNumber("200000000027074221525")
                        .sizeBytes(35L)
                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build();
    }

    private static Record inserted(AttributeValue value) {
        return Record.builder()
                .dynamodb(change -> change.newImage(Map.of("a", value)))
                .build();
    }

    private static Map<String, AttributeValue> item(String... namesAndValues) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put(namesAndValues[i], fromS(namesAndValues[i + 1]));
        }
        return item;
    }

    private static String json(Record record) {
        return new String(LambdaEventJson.of(List.of(record), ARN), UTF_8);
    }
}
