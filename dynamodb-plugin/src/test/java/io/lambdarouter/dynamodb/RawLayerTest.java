package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.InvalidRecordException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawLayerTest {

    @Test
    void aRecordSaysAllThatAwsSends() {
        DynamoDbStreamRecord record =
                DynamoDbStreamRecord.of(Stream.modify("{\"a\":{\"S\":\"old\"}}", "{\"a\":{\"S\":\"new\"}}"));
        assertThat(record.eventId()).hasValue("0793bb90d79a00e0788470675381e4d8");
        assertThat(record.eventName()).isEqualTo("MODIFY");
        assertThat(record.eventVersion()).hasValue("1.1");
        assertThat(record.eventSource()).hasValue("aws:dynamodb");
        assertThat(record.awsRegion()).hasValue("eu-west-1");
        assertThat(record.eventSourceArn()).hasValue(Stream.BOOKS);
        assertThat(record.tableName()).hasValue("books");
        assertThat(record.userIdentity()).isEmpty();
        StreamRecord change = record.dynamodb();
        assertThat(change.keys()).isEqualTo(Map.of("id", new AttributeValue.S("b1")));
        assertThat(change.newImage()).hasValue(Map.of("a", new AttributeValue.S("new")));
        assertThat(change.oldImage()).hasValue(Map.of("a", new AttributeValue.S("old")));
        assertThat(change.sequenceNumber()).hasValue("200000000027074221525");
        assertThat(change.sizeBytes()).hasValue(35);
        assertThat(change.streamViewType()).hasValue("NEW_AND_OLD_IMAGES");
        assertThat(change.approximateCreationDateTime()).hasValue(Instant.ofEpochSecond(1594936238));
    }

    @Test
    void whatIsAbsentOrNullIsEmpty() {
        for (String json : List.of("{\"dynamodb\":{}}", """
                {"eventID":null,"eventName":null,"eventVersion":null,"eventSource":null,"awsRegion":null,
                 "eventSourceARN":null,"userIdentity":null,"dynamodb":{"Keys":null,"NewImage":null,"OldImage":null,
                 "SequenceNumber":null,"SizeBytes":null,"StreamViewType":null,"ApproximateCreationDateTime":null}}""")) {
            DynamoDbStreamRecord record = DynamoDbStreamRecord.of(json);
            assertThat(record.eventId()).isEmpty();
            assertThat(record.eventName()).isEmpty();
            assertThat(record.eventVersion()).isEmpty();
            assertThat(record.eventSource()).isEmpty();
            assertThat(record.awsRegion()).isEmpty();
            assertThat(record.eventSourceArn()).isEmpty();
            assertThat(record.tableName()).isEmpty();
            assertThat(record.userIdentity()).isEmpty();
            StreamRecord change = record.dynamodb();
            assertThat(change.keys()).isEmpty();
            assertThat(change.newImage()).isEmpty();
            assertThat(change.oldImage()).isEmpty();
            assertThat(change.sequenceNumber()).isEmpty();
            assertThat(change.sizeBytes()).isEmpty();
            assertThat(change.streamViewType()).isEmpty();
            assertThat(change.approximateCreationDateTime()).isEmpty();
        }
    }

    @Test
    void whatTheLibraryDoesNotKnowStaysInTheJson() {
        String json = "{\"eventName\":\"INSERT\",\"new\":{\"field\":[1]},\"dynamodb\":{\"other\":true}}";
        assertThat(DynamoDbStreamRecord.of(json).json()).isEqualTo(json);
    }

    @Test
    void everyDataTypeIsReadWithoutLoss() {
        Map<String, AttributeValue> image = image("""
                {"s":{"S":""},"n":{"N":"1.10"},"b":{"B":"AQI"},"ss":{"SS":["b","a"]},"ns":{"NS":["1","2.50"]},
                 "bs":{"BS":["AQ==",""]},"m":{"M":{"x.y":{"M":{}}}},"l":{"L":[{"NULL":true},{"BOOL":false}]}}""");
        assertThat(image)
                .isEqualTo(Map.of(
                        "s", new AttributeValue.S(""),
                        "n", new AttributeValue.N("1.10"),
                        "b", new AttributeValue.B(new byte[] {1, 2}),
                        "ss", new AttributeValue.SS(Set.of("a", "b")),
                        "ns", new AttributeValue.NS(Set.of(new AttributeValue.N("1"), new AttributeValue.N("2.50"))),
                        "bs",
                                new AttributeValue.BS(Set.of(
                                        new AttributeValue.B(new byte[] {1}), new AttributeValue.B(new byte[0]))),
                        "m", new AttributeValue.M(Map.of("x.y", new AttributeValue.M(Map.of()))),
                        "l", new AttributeValue.L(List.of(new AttributeValue.NULL(), new AttributeValue.BOOL(false)))));
        assertThat(image.keySet()).containsExactly("s", "n", "b", "ss", "ns", "bs", "m", "l");
        assertThat(((AttributeValue.N) image.get("n")).toBigDecimal()).isEqualTo(new BigDecimal("1.10"));
    }

    private static Map<String, AttributeValue> image(String json) {
        return DynamoDbStreamRecord.of(Stream.insert(json))
                .dynamodb()
                .newImage()
                .orElseThrow();
    }

    @Test
    void imagesCannotBeChanged() {
        Map<String, AttributeValue> image = image("{\"m\":{\"M\":{}},\"l\":{\"L\":[]},\"ss\":{\"SS\":[\"a\"]}}");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(image::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((AttributeValue.M) image.get("m")).value().put("x", new AttributeValue.NULL()));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((AttributeValue.L) image.get("l")).value().add(new AttributeValue.NULL()));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((AttributeValue.SS) image.get("ss")).value().clear());
    }

    @Test
    void bytesAreCopied() {
        byte[] bytes = {1};
        AttributeValue.B value = new AttributeValue.B(bytes);
        bytes[0] = 2;
        value.value()[0] = 3;
        assertThat(value).isEqualTo(new AttributeValue.B(new byte[] {1})).hasToString("B[value=AQ==]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"a\":{\"S\":\"x\"},\"a\":{\"S\":\"x\"}} | LR-1005 | $.dynamodb.NewImage.a",
                "{\"a\":{\"B\":\"###\"}} | LR-1007 | $.dynamodb.NewImage.a.B",
                "{\"a\":{\"NS\":[\"x\"]}} | LR-1004 | $.dynamodb.NewImage.a.NS[0]",
                "{\"a\":{\"L\":[{\"S\":null}]}} | LR-1003 | $.dynamodb.NewImage.a.L[0].S",
                "{\"a\":{\"M\":{\"b\":{\"S\":\"x\",\"N\":\"1\"}}}} | LR-1003 | $.dynamodb.NewImage.a.M.b.N",
            })
    void aMalformedImageIsRefusedWithThePath(String image, String code, String path) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> image(image))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.diagnostic().fact("at")).hasValue(path));
    }

    @ParameterizedTest
    @CsvSource({
        "1594936238, 2020-07-16T21:50:38Z",
        "1479499740.0, 2016-11-18T20:09:00Z",
        "1.578648338E9, 2020-01-10T09:25:38Z",
        "1.635734407123456789E9, 2021-11-01T02:40:07.123456789Z",
        "1731924555370, 2024-11-18T10:09:15.370Z",
        "1720740233012995, 2024-07-11T23:23:53.012995Z",
        "'\"1678831218.0\"', 2023-03-14T22:00:18Z",
        "'\"2014-11-19T23:20:00Z\"', 2014-11-19T23:20:00Z",
        "'\"2014-11-19T23:20:00+01:00\"', 2014-11-19T22:20:00Z",
        "0, 1970-01-01T00:00:00Z"
    })
    void theTimeOfAChangeIsReadInEveryForm(String json, Instant time) {
        assertThat(change("ApproximateCreationDateTime", json).approximateCreationDateTime())
                .hasValue(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{}",
                "-5",
                "1e400",
                "1e-400",
                "\"yesterday\"",
                "\"2014-11-19T\"",
                "123456789012345678901"
            })
    void aTimeThatIsNoneIsRefusedWithItsPath(String json) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> change("ApproximateCreationDateTime", json).approximateCreationDateTime())
                .withMessageContaining("$.dynamodb.ApproximateCreationDateTime");
    }

    private static StreamRecord change(String member, String json) {
        return DynamoDbStreamRecord.of("{\"dynamodb\":{\"" + member + "\":" + json + "}}")
                .dynamodb();
    }

    @ParameterizedTest
    @CsvSource({"'\"111\"', 111", "123456789012345678901234567890, 123456789012345678901234567890", "'\"x\"', x"})
    void aSequenceNumberIsKeptAsItIs(String json, String number) {
        assertThat(change("SequenceNumber", json).sequenceNumber()).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"26, 26", "'\"26\"', 26", "0, 0", "4000000000, 4000000000", "'\"x\"', -1", "1.5, -1"})
    void aSizeIsReadWhereItIsOne(String json, long size) {
        assertThat(change("SizeBytes", json).sizeBytes().orElse(-1)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2015-05-11T21:21:33.291, books",
        "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/my.table-1_x/stream/2020, my.table-1_x",
        "arn:aws-us-gov:dynamodb:us-gov-west-1:123456789012:table/T/stream/2020, T",
        "arn:aws:dynamodb:ddblocal:000000000000:table/books/stream/2020, books",
        "arn:aws:dynamodb:us-east-1:111122223333:table/EventSourceTable, EventSourceTable",
        "arn:aws:dynamodb:::table/T/stream/2020, T",
        "arn:aws:dynamodb:eu-west-1:🦊:table/T/stream/2020, T",
        "stream-ARN,",
        "arn:aws:dynamodb:1,",
        "arn:aws:dynamodb:eu-west-1:123456789012:table/,",
        "arn:aws:dynamodb:eu-west-1:123456789012:index/books,",
        "arn:aws:kinesis:eu-west-1:123456789012:table/books/stream/2020,",
        "'',"
    })
    void theTableIsReadOfArnsOfEveryPartitionAndNoOddOneFails(String arn, String table) {
        DynamoDbStreamRecord record = DynamoDbStreamRecord.of("{\"eventSourceARN\":\"" + arn + "\"}");
        assertThat(record.tableName()).isEqualTo(Optional.ofNullable(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type\":\"Service\",\"principalId", "Type\":\"Service\",\"PrincipalId"})
    void theUserIdentityIsReadInBothSpellings(String members) {
        String json = "{\"userIdentity\":{\"" + members + "\":\"dynamodb.amazonaws.com\"}}";
        assertThat(DynamoDbStreamRecord.of(json).userIdentity())
                .hasValue(UserIdentity.of(Optional.of("Service"), Optional.of("dynamodb.amazonaws.com")));
    }

    @Test
    void whatIsNoJsonIsNoRecord() {
        assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> DynamoDbStreamRecord.of("{"));
        assertThatExceptionOfType(InvalidRecordException.class).isThrownBy(() -> DynamoDbStreamRecord.of("[]"));
    }
}
