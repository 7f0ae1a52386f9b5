package io.lambdarouter.testkit.tck;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.BatchEvent;
import io.lambdarouter.spi.BatchMember;
import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventOutline;
import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.EventSourcePlugin;
import io.lambdarouter.spi.FailurePolicy;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plug-in that keeps all rules; its twins break one each. */
public class TicketsPlugin implements EventSourcePlugin {

    @Override
    public String name() {
        return "test:tickets";
    }

    @Override
    public Confidence detect(EventOutline event) {
        return event.firstRecordField("eventSource")
                        .filter(source -> source.json().equals("\"test:tickets\""))
                        .isPresent()
                ? Confidence.CERTAIN
                : Confidence.NO;
    }

    @Override
    public Set<Class<?>> recordTypes() {
        return Set.of(Ticket.class);
    }

    @Override
    public Set<Class<?>> batchTypes() {
        return Set.of(Tickets.class);
    }

    @Override
    public EventBinder binder(BinderContext context) {
        return this::bind;
    }

    protected BoundBatch bind(EventPayload payload) {
        List<BoundRecord> records = new ArrayList<>();
        for (JsonElements each = recordsOf(payload).elements(); each.next(); ) {
            records.add(record(each.value()));
        }
        return batch(records);
    }

    protected static JsonSlice recordsOf(EventPayload payload) {
        return payload.json()
                .field("Records")
                .or(() -> Optional.of(payload.json()))
                .filter(records -> records.is(JsonKind.ARRAY))
                .orElseThrow(() -> new InvalidEventException(Diagnostic.of("TICKET-1", "There are no tickets")));
    }

    protected BoundRecord record(JsonSlice slice) {
        return new TicketRecord(slice);
    }

    protected BoundBatch batch(List<BoundRecord> records) {
        return new TicketBatch(records);
    }

    /** A ticket in its envelope. */
    protected static class TicketRecord implements BoundRecord {

        private final JsonSlice slice;

        protected TicketRecord(JsonSlice slice) {
            this.slice = slice;
        }

        protected JsonSlice slice() {
            return slice;
        }

        @Override
        public Delivery deliver(ObserverDeclaration observer) {
            return new Delivery.Matched(new Ticket(text("seat")));
        }

        private String text(String member) {
            return slice.field(member)
                    .orElseThrow(() -> new InvalidRecordException(Diagnostic.of("TICKET-2", "A ticket lacks something")
                            .with("missing", member)))
                    .text();
        }

        private Optional<String> present(String member) {
            return slice.firstField(member)
                    .filter(value -> value.is(JsonKind.STRING))
                    .map(JsonSlice::text);
        }

        @Override
        public Map<String, String> identifiers() {
            return present("id").map(id -> Map.of("ticket", id)).orElse(Map.of());
        }

        @Override
        public String json() {
            return slice.json();
        }

        @Override
        public Optional<Object> orderingKey() {
            return present("show").map(show -> show);
        }
    }

    /** Tickets that are sent again one by one. */
    protected static class TicketBatch implements BoundBatch {

        private final List<BoundRecord> records;

        protected TicketBatch(List<BoundRecord> records) {
            this.records = List.copyOf(records);
        }

        @Override
        public List<? extends BoundRecord> records() {
            return records;
        }

        @Override
        public FailurePolicy failurePolicy() {
            return FailurePolicy.EACH;
        }

        @Override
        public BatchEvent batchEvent(ObserverDeclaration observer, List<BatchMember> members) {
            List<Ticket> all =
                    members.stream().map(member -> (Ticket) member.payload()).toList();
            return () -> new Tickets(all);
        }

        @Override
        public Optional<byte[]> response(BatchOutcome outcome) {
            List<Optional<String>> failed = IntStream.range(0, records.size())
                    .filter(index -> !outcome.isHandled(index))
                    .mapToObj(index ->
                            Optional.ofNullable(records.get(index).identifiers().get("ticket")))
                    .toList();
            return failed.stream().allMatch(Optional::isPresent)
                    ? Optional.of(failed.stream()
                            .map(id -> '"' + id.orElseThrow() + '"')
                            .collect(Collectors.joining(",", "{\"failed\":[", "]}"))
                            .getBytes(StandardCharsets.UTF_8))
                    : Optional.empty();
        }
    }
}
