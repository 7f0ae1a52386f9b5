package io.lambdarouter.dynamodb;

import io.lambdarouter.dynamodb.internal.ItemBinder;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventOutline;
import io.lambdarouter.spi.EventSourcePlugin;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import jakarta.json.bind.JsonbConfig;
import java.util.Optional;
import java.util.Set;

/** The plug-in for DynamoDB Streams, found by {@link java.util.ServiceLoader}; applications never name it. */
public final class DynamoDbStreamsPlugin implements EventSourcePlugin {

    static final String NAME = "aws:dynamodb";

    /** Made by the service loader. */
    public DynamoDbStreamsPlugin() {}

    @Override
    public String name() {
        return NAME;
    }

    /** The event source that the first record names; without a name, the shape of the record is a likely sign. */
    @Override
    public Confidence detect(EventOutline event) {
        boolean shape = event.firstRecordField("dynamodb")
                .filter(change -> change.is(JsonKind.OBJECT))
                .isPresent();
        Optional<JsonSlice> source = event.firstRecordField("eventSource").filter(name -> !name.is(JsonKind.NULL));
        if (source.isEmpty()) {
            return shape ? Confidence.LIKELY : Confidence.NO;
        }
        return source.filter(name -> name.is(JsonKind.STRING) && name.text().equals(NAME))
                        .isPresent()
                ? Confidence.CERTAIN
                : Confidence.NO;
    }

    @Override
    public Set<Class<?>> recordTypes() {
        return Set.of(
                DynamoDbStreamRecord.class,
                ItemChange.class,
                Upserted.class,
                Inserted.class,
                Modified.class,
                Removed.class);
    }

    @Override
    public Set<Class<?>> batchTypes() {
        return Set.of(DynamoDbStreamEvent.class, ChangeBatch.class);
    }

    @Override
    public EventBinder binder(BinderContext context) {
        JsonbConfig config = context.lookup(JsonbConfig.class).orElseGet(JsonbConfig::new);
        return new DynamoDbBinder(Routes.compile(context), ItemBinder.with(config));
    }
}
