package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.dynamodb.internal.ItemBinder;
import io.lambdarouter.dynamodb.internal.ItemTypes;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventOutline;
import io.lambdarouter.spi.EventSourcePlugin;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import jakarta.json.bind.JsonbConfig;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;

/** The plug-in for DynamoDB Streams, found by {@link java.util.ServiceLoader}; applications never name it. */
public final class DynamoDbStreamsPlugin implements EventSourcePlugin {

    static final String NAME = "aws:dynamodb";

    /** The member that marks the message of a DynamoDB stream's on-failure destination. */
    static final String ON_FAILURE = "DDBStreamBatchInfo";

    /** Made by the service loader. */
    public DynamoDbStreamsPlugin() {}

    @Override
    public String name() {
        return NAME;
    }

    /**
     * The event source that the first record names; without a name, the shape of the record is a likely sign. Of a Kinesis
     * record, the data is looked at; of an on-failure message, the name of its batch information.
     */
    @Override
    public Confidence detect(EventOutline event) {
        if (event.field(ON_FAILURE).filter(info -> info.is(JsonKind.OBJECT)).isPresent()) {
            return Confidence.CERTAIN;
        }
        return event.firstRecord().map(DynamoDbStreamsPlugin::detect).orElseGet(() -> withoutRecords(event));
    }

    /** A window may end without records: its stream says whose it is. An empty list alone may be ours. */
    private static Confidence withoutRecords(EventOutline event) {
        if (!event.isEmptyList()) {
            return Confidence.NO;
        }
        return event.field("eventSourceARN")
                .or(() -> event.field("eventSourceArn"))
                .map(arn -> arn.is(JsonKind.STRING) && arn.text().contains(":dynamodb:"))
                .map(ours -> ours ? Confidence.CERTAIN : Confidence.NO)
                .orElse(Confidence.LIKELY);
    }

    /** A single record, and the list that a stream's API names otherwise, are what people send by hand. */
    @Override
    public Optional<String> hint(EventOutline event) {
        if (event.field("dynamodb").isPresent()) {
            return Optional.of("this looks like a single record: put it into {\"Records\":[...]}");
        }
        return event.field("records").isPresent()
                ? Optional.of("the records of a stream stand in 'Records', with a capital")
                : Optional.empty();
    }

    private static Confidence detect(JsonSlice record) {
        Optional<JsonSlice> source = JsonText.present(record.firstField("eventSource"));
        if (source.isEmpty()) {
            boolean shape = record.firstField("dynamodb")
                    .filter(change -> change.is(JsonKind.OBJECT))
                    .isPresent();
            return shape ? Confidence.LIKELY : Confidence.NO;
        }
        return source.filter(name -> name.is(JsonKind.STRING))
                .map(name -> ofSource(name.text(), record))
                .orElse(Confidence.NO);
    }

    private static Confidence ofSource(String source, JsonSlice record) {
        if (source.equals(KinesisRecord.SOURCE)) {
            return KinesisRecord.carriesChange(record) ? Confidence.NESTED : Confidence.NO;
        }
        return source.equals(NAME) ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Set<Class<?>> recordTypes() {
        return Set.of(
                DynamoDbStreamRecord.class,
                ItemChange.class,
                Upserted.class,
                Inserted.class,
                Modified.class,
                Removed.class,
                FailedBatch.class);
    }

    @Override
    public Set<Class<?>> batchTypes() {
        return Set.of(DynamoDbStreamEvent.class, ChangeBatch.class);
    }

    @Override
    public Set<Class<?>> closingTypes() {
        return Set.of(TumblingWindow.class);
    }

    @Override
    public Set<Class<? extends Annotation>> qualifiers() {
        return RouteCompiler.qualifiers();
    }

    @Override
    public EventBinder binder(BinderContext context) {
        JsonbConfig config = context.lookup(JsonbConfig.class).orElseGet(JsonbConfig::new);
        ItemBinder items = ItemBinder.with(config);
        Routes routes = Routes.compile(context);
        prepare(items, context);
        return new DynamoDbBinder(new Binding(routes, items, KeyOrder.of(context.settings())));
    }

    /** Item classes are looked at when the router starts. */
    private static void prepare(ItemBinder items, BinderContext context) {
        context.observers().forEach(observer -> prepare(observer, items, context));
    }

    private static void prepare(ObserverDeclaration observer, ItemBinder items, BinderContext context) {
        Optional<Type> type = Routes.itemType(observer)
                .filter(item -> ItemTypes.notPublic(item).isEmpty());
        type.flatMap(items::prepare)
                .ifPresent(failure -> context.problem(
                        observer,
                        Diagnostic.of("LR-1026", "JSON-B can bind no item to the class that the observer asks for")
                                .with("class", type.orElseThrow().getTypeName())
                                .with("binding an empty item failed with", failure)
                                .remedy("give the class a public constructor without parameters, make it a record, or"
                                        + " customize JSON-B")));
    }
}
