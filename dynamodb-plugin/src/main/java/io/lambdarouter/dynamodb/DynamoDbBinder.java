package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.dynamodb.internal.ItemBinder;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.ArrayList;
import java.util.List;

/** Finds the records of an event, all of one source. */
final class DynamoDbBinder implements EventBinder {

    private final Routes routes;
    private final ItemBinder items;

    DynamoDbBinder(Routes routes, ItemBinder items) {
        this.routes = routes;
        this.items = items;
    }

    @Override
    public BoundBatch bind(EventPayload payload) {
        List<BoundRecord> records = new ArrayList<>();
        for (JsonElements elements = recordsOf(payload.json()).elements(); elements.next(); ) {
            records.add(bind(elements.value()));
        }
        return new DynamoDbBatch(records);
    }

    private static JsonSlice recordsOf(JsonSlice event) {
        if (event.is(JsonKind.ARRAY)) {
            return event;
        }
        return event.field("Records")
                .filter(records -> records.is(JsonKind.ARRAY))
                .orElseThrow();
    }

    private BoundRecord bind(JsonSlice slice) {
        try {
            JsonRecord record = JsonRecord.of(slice);
            requireOurSource(record, slice);
            return new DynamoDbRecord(record, routes, items);
        } catch (InvalidRecordException e) {
            return new UnreadableRecord(e);
        }
    }

    /** AWS never mixes sources: whoever does means something that this library cannot know. */
    private static void requireOurSource(JsonRecord record, JsonSlice slice) {
        record.eventSource()
                .filter(source -> !source.equals(DynamoDbStreamsPlugin.NAME))
                .ifPresent(source -> {
                    throw new InvalidEventException(
                            Diagnostic.of("LR-1002", "An event mixes records of several sources")
                                    .with("found", "eventSource " + source)
                                    .with("expected", "eventSource " + DynamoDbStreamsPlugin.NAME)
                                    .with("at", slice.path())
                                    .remedy(
                                            "send the records of each source in an event of their own; no observer has been called"));
                });
    }
}
