package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

@UsesDynamoDbLocal
class StreamedEventTest {

    private static final Map<String, AttributeValue> KEY = Map.of("pk", fromS("a"), "sk", fromS("b"));

    @ParameterizedTest
    @CsvSource({
        "KEYS_ONLY, INSERT, , ",
        "KEYS_ONLY, MODIFY, , ",
        "KEYS_ONLY, REMOVE, , ",
        "NEW_IMAGE, INSERT, first, ",
        "NEW_IMAGE, MODIFY, second, ",
        "NEW_IMAGE, REMOVE, , ",
        "OLD_IMAGE, INSERT, , ",
        "OLD_IMAGE, MODIFY, , first",
        "OLD_IMAGE, REMOVE, , second",
        "NEW_AND_OLD_IMAGES, INSERT, first, ",
        "NEW_AND_OLD_IMAGES, MODIFY, second, first",
        "NEW_AND_OLD_IMAGES, REMOVE, , second",
    })
    void theViewTypeDecidesWhichImagesAreThere(
            StreamViewType view, String eventName, String newData, String oldData, DynamoDbLocal database) {
        StreamedTable table = StreamedTable.create(database.client(), view + "-" + eventName, view, "pk", "sk");
        insertModifyRemove(database, table);

        JsonObject change = record(database, table, eventName).getJsonObject("dynamodb");

        assertThat(change.getString("StreamViewType")).isEqualTo(view.name());
        assertThat(change.get("Keys")).isEqualTo(json("{'pk':{'S':'a'},'sk':{'S':'b'}}"));
        assertThat(change.get("NewImage")).isEqualTo(image(newData));
        assertThat(change.get("OldImage")).isEqualTo(image(oldData));
    }

    @Test
    void allTenAttributeTypesKeepTheirValues(DynamoDbLocal database) {
        StreamedTable table = StreamedTable.create(database.client(), "ten-types", StreamViewType.NEW_IMAGE, "S");
        SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {(byte) 0xfb, (byte) 0xff});
        put(
                database,
                table,
                Map.of(
                        "S", fromS("Zoë \"quoted\"\n\uD83E\uDD8A"),
                        "N", fromN("12345678901234567890123456789012345678"),
                        "B", fromB(bytes),
                        "SS", fromSs(List.of("")),
                        "NS", fromNs(List.of("-1.5")),
                        "BS", fromBs(List.of(bytes)),
                        "M", fromM(Map.of("m", fromM(Map.of()))),
                        "L", fromL(List.of(fromS(""), fromL(List.of(fromN("0"))), fromL(List.of()))),
                        "BOOL", fromBool(false),
                        "NULL", fromNul(true)));

        assertThat(record(database, table, "INSERT").getJsonObject("dynamodb").get("NewImage"))
                .isEqualTo(json("""
                        {'S': {'S': 'Zoë \\"quoted\\"\\n\uD83E\uDD8A'},
                         'N': {'N': '12345678901234567890123456789012345678'},
                         'B': {'B': '+/8='},
                         'SS': {'SS': ['']},
                         'NS': {'NS': ['-1.5']},
                         'BS': {'BS': ['+/8=']},
                         'M': {'M': {'m': {'M': {}}}},
                         'L': {'L': [{'S': ''}, {'L': [{'N': '0'}]}, {'L': []}]},
                         'BOOL': {'BOOL': false},
                         'NULL': {'NULL': true}}"""));
    }

    @Test
    void everyFieldThatLambdaAlwaysSendsIsThere(DynamoDbLocal database) {
        StreamedTable table = StreamedTable.create(database.client(), "every-field", StreamViewType.NEW_IMAGE, "pk");
        put(database, table, Map.of("pk", fromS("a")));

        JsonObject record = record(database, table, "INSERT");

        assertThat(record.keySet())
                .containsExactly(
                        "eventID",
                        "eventName",
                        "eventVersion",
                        "eventSource",
                        "awsRegion",
                        "dynamodb",
                        "eventSourceARN");
        assertThat(record.getString("eventSource")).isEqualTo("aws:dynamodb");
        assertThat(record.getString("eventSourceARN")).isEqualTo(table.streamArn());
        assertThat(record.getJsonObject("dynamodb").keySet())
                .containsExactly(
                        "ApproximateCreationDateTime",
                        "Keys",
                        "NewImage",
                        "SequenceNumber",
                        "SizeBytes",
                        "StreamViewType");
    }

    private static void insertModifyRemove(DynamoDbLocal database, StreamedTable table) {
        put(database, table, item("first"));
        put(database, table, item("second"));
        database.client().deleteItem(request -> request.tableName(table.name()).key(KEY));
    }

    private static Map<String, AttributeValue> item(String data) {
        return Map.of("pk", fromS("a"), "sk", fromS("b"), "data", fromS(data));
    }

    private static void put(DynamoDbLocal database, StreamedTable table, Map<String, AttributeValue> item) {
        database.client().putItem(request -> request.tableName(table.name()).item(item));
    }

    private static JsonObject record(DynamoDbLocal database, StreamedTable table, String eventName) {
        byte[] event = new StreamPoller(database.streams(), table.streamArn())
                .poll()
                .orElseThrow()
                .event();
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(event))) {
            return reader.readObject().getJsonArray("Records").getValuesAs(JsonObject.class).stream()
                    .filter(record -> record.getString("eventName").equals(eventName))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonObject image(String data) {
        return data == null ? null : json("{'pk':{'S':'a'},'sk':{'S':'b'},'data':{'S':'" + data + "'}}");
    }

    private static JsonObject json(String withSingleQuotes) {
        try (JsonReader reader = Json.createReader(new StringReader(withSingleQuotes.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
