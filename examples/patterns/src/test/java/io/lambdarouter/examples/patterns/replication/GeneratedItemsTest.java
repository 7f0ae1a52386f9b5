package io.lambdarouter.examples.patterns.replication;

import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.examples.patterns.InRegion;
import io.lambdarouter.examples.patterns.UsesDynamoDbLocal;
import io.lambdarouter.local.DynamoDbLocal;
import io.lambdarouter.local.StreamBatch;
import io.lambdarouter.local.StreamPoller;
import io.lambdarouter.local.StreamedTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Whatever an item holds, observers get what was put: raw, bound, and written back; also through a real stream. */
@UsesDynamoDbLocal
class GeneratedItemsTest {

    private static final long SEED = Long.getLong("items.seed", 20_261_122L);
    private static final int ITEMS = 500;
    private static final String TABLE = "generated-items";

    private final DynamoDbLocal database;

    GeneratedItemsTest(@InRegion("eu-west-1") DynamoDbLocal database) {
        this.database = database;
    }

    /** Keeps what it gets of each item. */
    @ApplicationScoped
    static class Catcher {
        private final Map<String, Map<String, AttributeValue>> raw = new HashMap<>();
        private final Map<String, Map<String, Object>> bound = new HashMap<>();

        void handle(@Observes @Table(TABLE) Inserted<Map<String, Object>> change) {
            Map<String, AttributeValue> image =
                    change.record().dynamodb().newImage().orElseThrow();
            String id = (String) change.newImage().get("id");
            raw.put(id, image);
            bound.put(id, change.newImage());
        }

        Map<String, Map<String, AttributeValue>> raw() {
            return raw;
        }

        Map<String, Map<String, Object>> bound() {
            return bound;
        }
    }

    private static Map<String, Map<String, AttributeValue>> items() {
        RandomItems items = new RandomItems(SEED);
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> items.next("i" + i))
                .collect(toMap(item -> ((AttributeValue.S) item.get("id")).value(), item -> item));
    }

    @Test
    void whatStandsInAnEventReachesObserversRawAndBoundAndCanBeWrittenBack() {
        try (LambdaRouterContainer function = LambdaRouterContainer.startWith(Catcher.class)) {
            items().values().forEach(item -> function.router().route(event(item)));

            Catcher caught = function.bean(Catcher.class);
            assertThat(caught.raw()).as("seed %s", SEED).isEqualTo(items());
            items().forEach((id, item) -> {
                assertThat(caught.bound().get(id)).isEqualTo(bound(new AttributeValue.M(item)));
                assertThat(new AttributeValue.M(caught.raw().get(id)).json())
                        .isEqualTo(new AttributeValue.M(item).json());
            });
        }
    }

    @Test
    void whatIsPutIntoATableReachesObserversThroughItsStream() {
        StreamedTable table = StreamedTable.create(database.client(), TABLE, StreamViewType.NEW_IMAGE, "id");
        try (LambdaRouterContainer function = LambdaRouterContainer.startWith(Catcher.class)) {
            items().values()
                    .forEach(item -> database.client()
                            .putItem(put -> put.tableName(TABLE).item(SdkItem.of(item))));
            StreamPoller poller = new StreamPoller(database.streams(), table.streamArn());
            for (Optional<StreamBatch> batch = poller.poll(); batch.isPresent(); batch = poller.poll()) {
                function.router().route(batch.get().event());
            }

            Catcher caught = function.bean(Catcher.class);
            assertThat(caught.raw()).as("seed %s", SEED).hasSize(ITEMS);
            items().forEach((id, item) -> {
                assertThat(value(new AttributeValue.M(caught.raw().get(id))))
                        .as("item %s of seed %s", id, SEED)
                        .isEqualTo(value(new AttributeValue.M(item)));
                assertThat(caught.bound().get(id))
                        .isEqualTo(bound(new AttributeValue.M(caught.raw().get(id))));
            });
        } finally {
            database.client().deleteTable(delete -> delete.tableName(TABLE));
        }
    }

    private static byte[] event(Map<String, AttributeValue> item) {
        String image = new AttributeValue.M(item).json();
        return """
                {"Records":[{"eventID":"e","eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{"NewImage":%s,\
                "SequenceNumber":"1"},"eventSourceARN":"arn:aws:dynamodb:eu-west-1:123456789012:table/%s/stream/x"}]}\
                """.formatted(image.substring("{\"M\":".length(), image.length() - 1), TABLE)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What JSON-B makes of a value where it is asked for any object. */
    private static Object bound(AttributeValue value) {
        if (value instanceof AttributeValue.S text) {
            return text.value();
        } else if (value instanceof AttributeValue.N number) {
            return number.toBigDecimal();
        } else if (value instanceof AttributeValue.B bytes) {
            return Base64.getEncoder().encodeToString(bytes.value());
        } else if (value instanceof AttributeValue.BOOL truth) {
            return truth.value();
        } else if (value instanceof AttributeValue.M map) {
            Map<String, Object> bound = new HashMap<>();
            map.value().forEach((name, member) -> bound.put(name, bound(member)));
            return bound;
        } else if (value instanceof AttributeValue.L list) {
            return bound(list.value());
        } else if (value instanceof AttributeValue.NULL) {
            return null;
        }
        return bound(members(value));
    }

    private static List<Object> bound(Collection<? extends AttributeValue> values) {
        return values.stream().map(GeneratedItemsTest::bound).collect(toList());
    }

    private static Collection<? extends AttributeValue> members(AttributeValue set) {
        if (set instanceof AttributeValue.SS texts) {
            return texts.value().stream().map(AttributeValue.S::new).toList();
        } else if (set instanceof AttributeValue.NS numbers) {
            return numbers.value();
        }
        return ((AttributeValue.BS) set).value();
    }

    /** A value without what DynamoDB does not keep: how a number is written, and the order of a set. */
    private static Object value(AttributeValue value) {
        if (value instanceof AttributeValue.N number) {
            return number.toBigDecimal().stripTrailingZeros();
        } else if (value instanceof AttributeValue.M map) {
            return map.value().entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, member -> value(member.getValue())));
        } else if (value instanceof AttributeValue.L list) {
            return list.value().stream().map(GeneratedItemsTest::value).toList();
        } else if (value instanceof AttributeValue.SS
                || value instanceof AttributeValue.NS
                || value instanceof AttributeValue.BS) {
            Set<Object> members =
                    members(value).stream().map(GeneratedItemsTest::value).collect(toSet());
            return Map.of(value.getClass(), members);
        }
        return value;
    }
}
