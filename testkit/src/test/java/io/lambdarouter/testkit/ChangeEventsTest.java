package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonSlice;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeEventsTest {

    public record Book(String id, int price) {}

    public record BookKey(String id) {}

    private final ChangeEvents events = ChangeEvents.create();
    private final TableChanges books = events.table("books", "id");

    private static JsonSlice json(String text) {
        return JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)).root();
    }

    private static Optional<String> image(StreamChange change, String name) {
        return json(change.json()).field("dynamodb").orElseThrow().field(name).map(JsonSlice::json);
    }

    private static String attribute(Object item, String name) {
        String image = image(
                        ChangeEvents.create().table("things").inserted(item).keys(new BookKey("k")), "NewImage")
                .orElseThrow();
        return json(image).field(name).map(JsonSlice::json).orElse("none");
    }

    public static final class Everything {
        public String text = "a";
        public int number = 1;
        public BigDecimal exact = new BigDecimal("12345678901234567890123456789012345.670");
        public double fraction = 1e10;
        public boolean yes = true;
        public byte[] bytes = {1, 2, 3};
        public List<String> list = List.of("a", "b");
        public Set<String> texts = new TreeSet<>(Set.of("b", "a"));
        public Set<Integer> integers = new TreeSet<>(Set.of(2, 1));
        public Set<BigDecimal> decimals = Set.of(new BigDecimal("1.50"));
        public Set<byte[]> binaries = Set.of(new byte[] {1});
        public Set<String> empty = Set.of();
        public Map<String, Object> map = new LinkedHashMap<>(Map.of("bytes", new byte[] {1}));
        public Map<String, Object> untyped = Map.of("set", Set.of("a"));
        public Book nested = new Book("b1", 5);
        public String nothing = null;

        @JsonbProperty("named")
        public String otherwise = "a";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | {\"S\":\"a\"}",
                "number | {\"N\":\"1\"}",
                "exact | {\"N\":\"12345678901234567890123456789012345.670\"}",
                "fraction | {\"N\":\"10000000000\"}",
                "yes | {\"BOOL\":true}",
                "bytes | {\"B\":\"AQID\"}",
                "list | {\"L\":[{\"S\":\"a\"},{\"S\":\"b\"}]}",
                "texts | {\"SS\":[\"a\",\"b\"]}",
                "integers | {\"NS\":[\"1\",\"2\"]}",
                "decimals | {\"NS\":[\"1.50\"]}",
                "binaries | {\"BS\":[\"AQ==\"]}",
                "empty | {\"L\":[]}",
                "map | {\"M\":{\"bytes\":{\"B\":\"AQ==\"}}}",
                "untyped | {\"M\":{\"set\":{\"SS\":[\"a\"]}}}",
                "nested | {\"M\":{\"id\":{\"S\":\"b1\"},\"price\":{\"N\":\"5\"}}}",
                "nothing | none",
                "otherwise | none",
                "named | {\"S\":\"a\"}",
            })
    void anObjectBecomesTheItemThatDynamoDbWouldHold(String name, String expected) {
        assertThat(attribute(new Everything(), name)).isEqualTo(expected);
    }

    @Test
    void theApplicationsConfigurationOfJsonbCounts() {
        JsonbConfig config = new JsonbConfig()
                .withPropertyNamingStrategy(PropertyNamingStrategy.UPPER_CAMEL_CASE)
                .withNullValues(true);
        Map<String, Object> before = Map.copyOf(config.getAsMap());

        StreamChange change = ChangeEvents.with(config).table("books", "Id").inserted(new Book(null, 5));

        assertThat(image(change, "NewImage")).contains("{\"Id\":{\"NULL\":true},\"Price\":{\"N\":\"5\"}}");
        assertThat(config.getAsMap()).isEqualTo(before);
    }

    @Test
    void aMapOfAttributesIsTakenAsItIs() {
        StreamChange change = books.inserted(Map.of("id", new AttributeValue.N("1.50")));

        assertThat(image(change, "NewImage")).contains("{\"id\":{\"N\":\"1.50\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "KEYS_ONLY, false, false",
        "NEW_IMAGE, true, false",
        "OLD_IMAGE, false, true",
        "NEW_AND_OLD_IMAGES, true, true"
    })
    void aRecordHasTheImagesThatTheStreamCarries(StreamViewType viewType, boolean newImage, boolean oldImage) {
        StreamChange change = books.viewType(viewType).modified(new Book("b1", 5), new Book("b1", 7));

        assertThat(image(change, "Keys")).contains("{\"id\":{\"S\":\"b1\"}}");
        assertThat(image(change, "NewImage").isPresent()).isEqualTo(newImage);
        assertThat(image(change, "OldImage").isPresent()).isEqualTo(oldImage);
        assertThat(image(change, "StreamViewType")).contains('"' + viewType.name() + '"');
    }

    @Test
    void aRecordIsTheOneThatDynamoDbSends() {
        assertThat(books.expired(new Book("b1", 5)).json()).isEqualTo("""
                {"eventID":"%s","eventName":"REMOVE","awsRegion":"us-east-1",\
                "userIdentity":{"principalId":"dynamodb.amazonaws.com","type":"Service"},"eventVersion":"1.1",\
                "eventSource":"aws:dynamodb","dynamodb":{"ApproximateCreationDateTime":1767225601,\
                "Keys":{"id":{"S":"b1"}},"OldImage":{"id":{"S":"b1"},"price":{"N":"5"}},\
                "SequenceNumber":"100000000000000000001","SizeBytes":15,"StreamViewType":"NEW_AND_OLD_IMAGES"},\
                "eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/books/stream/2026-01-01T00:00:00.000"}""".formatted(ChangeEvents.create()
                .table("books", "id")
                .inserted(new Book("b1", 5))
                .eventId()));
    }

    @Test
    void recordsAreNumberedInTheOrderInWhichTheyAreMade() {
        StreamChange first = books.inserted(new Book("b1", 5));
        StreamChange second = events.table("orders", "id").inserted(new Book("b1", 5));

        assertThat(second.sequenceNumber()).isGreaterThan(first.sequenceNumber());
        assertThat(second.eventId()).isNotEqualTo(first.eventId());
        assertThat(second.time()).isEqualTo(first.time().plusSeconds(1));
    }

    @Test
    void whatIsNumberedCanBeSet() {
        Instant noon = Instant.parse("2026-06-01T12:00:00Z");

        StreamChange change = books.inserted(new Book("b1", 5))
                .sequenceNumber("7")
                .eventId("e7")
                .at(noon);

        assertThat(change.json())
                .contains("\"eventID\":\"e7\"", "\"SequenceNumber\":\"7\"", "DateTime\":" + noon.getEpochSecond());
        assertThat(change.sequenceNumber("").eventId("").json()).doesNotContain("SequenceNumber", "eventID");
        assertThat(events.startingAt(noon).table("books").inserted(Map.of()).time())
                .isEqualTo(noon.plusSeconds(1));
    }

    @Test
    void keysMayBeAnObject() {
        StreamChange change = events.table("books").removed(new Book("b1", 5)).keys(new BookKey("b1"));

        assertThat(image(change, "Keys")).contains("{\"id\":{\"S\":\"b1\"}}");
    }

    @Test
    void whatCannotBeARecordIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.inserted("a text"))
                .withMessageContaining("STRING of a java.lang.String, expected an object");
        assertThatIllegalArgumentException()
                .isThrownBy(events.table("books").inserted(new Book("b1", 5))::json)
                .withMessageContaining("key of table 'books' is not known");
        assertThatIllegalArgumentException()
                .isThrownBy(events.table("books", "isbn").inserted(new Book("b1", 5))::json)
                .withMessageContaining("no attribute 'isbn'")
                .withMessageContaining("[id, price]");
        assertThatIllegalArgumentException()
                .isThrownBy(books.modified(new Book("b1", 5), new Book("b2", 5))::json)
                .withMessageContaining("lets nobody change it");
        assertThatIllegalArgumentException().isThrownBy(TestEvent::onFailure).withMessageContaining("no records");
    }

    /** The mapping of the simulator reads records as Lambda does. */
    @Test
    void recordsServeTheSimulatorToo() {
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(
                EventSourceMapping.builder().batchSize(10).build());
        StreamChange change = books.inserted(new Book("b1", 5));
        simulator.add(change.json());

        SimulationResult result = simulator.deliverTo(() -> Changes.answering(Changes.SUCCESS));

        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).containsExactly(change.sequenceNumber());
    }
}
