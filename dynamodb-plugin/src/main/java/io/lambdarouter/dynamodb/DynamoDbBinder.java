package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the records of an event, whatever road they have taken; all are of one source. */
final class DynamoDbBinder implements EventBinder {

    private final Binding binding;

    DynamoDbBinder(Binding binding) {
        this.binding = binding;
    }

    @Override
    public BoundBatch bind(EventPayload payload) {
        JsonSlice event = payload.json();
        return isOnFailure(event) ? onFailure(event) : stream(event);
    }

    /** A message never holds records beside its payload: those of an event with such a member would be lost as a message. */
    private static boolean isOnFailure(JsonSlice event) {
        return event.field(DynamoDbStreamsPlugin.ON_FAILURE)
                        .filter(info -> info.is(JsonKind.OBJECT))
                        .isPresent()
                && event.field("Records").isEmpty();
    }

    /** The table of its qualifier, if it has one. */
    @Override
    public Set<String> resources(ObserverDeclaration observer) {
        return binding.routes()
                .of(observer)
                .table()
                .map(TableName::name)
                .map(Set::of)
                .orElse(Set.of());
    }

    @Override
    public void warmUp() {
        new WarmUp(this, binding.routes()).run();
    }

    private DynamoDbBatch stream(JsonSlice event) {
        Optional<JsonWindow> window = JsonWindow.of(event);
        return new DynamoDbBatch(
                records(event, window.isPresent()),
                event.is(JsonKind.ARRAY) ? Answer.EVENT_IDS : Answer.SEQUENCE_NUMBERS,
                window.map(frame -> new WindowState(frame, binding.items())));
    }

    /** The message itself, and then the records that it may carry. */
    private BoundBatch onFailure(JsonSlice message) {
        FailedBatch batch = new FailedBatch(message);
        Optional<JsonSlice> payload = batch.payload();
        List<StreamedRecord> records = new ArrayList<>();
        records.add(new FailedBatchRecord(batch, payload.isPresent(), binding.routes()));
        payload.ifPresent(event -> records.addAll(records(event, false)));
        return new DynamoDbBatch(records, Answer.NONE, Optional.empty());
    }

    private List<StreamedRecord> records(JsonSlice event, boolean inWindow) {
        List<StreamedRecord> records = new ArrayList<>();
        SingleSource source = new SingleSource();
        for (JsonElements elements = recordsOf(event).elements(); elements.next(); ) {
            JsonSlice slice = elements.value();
            source.requireSame(slice);
            records.add(bind(slice, source.isKinesis(), inWindow));
        }
        return records;
    }

    private static JsonSlice recordsOf(JsonSlice event) {
        return (event.is(JsonKind.ARRAY) ? Optional.of(event) : event.field("Records"))
                .filter(records -> records.is(JsonKind.ARRAY))
                .orElseThrow(
                        () -> new InvalidEventException(Diagnostic.of("LR-1001", "An event holds no list of records")
                                .with("expected", "Records: an array")
                                .with("at", event.path())
                                .remedy("send the event as the event source does")));
    }

    private StreamedRecord bind(JsonSlice slice, boolean isKinesis, boolean inWindow) {
        return isKinesis ? new KinesisRecord(slice, binding, inWindow) : new DynamoDbRecord(slice, binding, inWindow);
    }
}
