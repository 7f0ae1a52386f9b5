package io.lambdarouter.core.letters;

import io.lambdarouter.Diagnostic;
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
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code {"letters":["a","?"]}}: "?" cannot be read, "-" is for nobody, "!" is declined by everybody, of "~" nobody can
 * say. "home" and "abroad" are where such a letter itself comes from; observers in a class named AtHome are said to be for
 * home only. Letters such as "anna:1" and "anna:2" stay in order. {@code "box"} is where they come from, {@code "each":true} has
 * them delivered again one by one.
 */
public final class LettersPlugin implements EventSourcePlugin {

    @Override
    public String name() {
        return "test:letters";
    }

    @Override
    public Confidence detect(EventOutline event) {
        return event.field("letters").isPresent() ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Set<Class<?>> recordTypes() {
        return Set.of(Letter.class, Envelope.class);
    }

    @Override
    public Set<Class<?>> batchTypes() {
        return Set.of(Letters.class);
    }

    @Override
    public Set<Class<?>> closingTypes() {
        return Set.of(Farewell.class);
    }

    @Override
    public EventBinder binder(BinderContext context) {
        return new EventBinder() {
            @Override
            public BoundBatch bind(EventPayload payload) {
                return LettersPlugin.bind(payload);
            }

            @Override
            public Set<String> resources(ObserverDeclaration observer) {
                return observer.displayName().startsWith("AtHome") ? Set.of("home") : Set.of();
            }
        };
    }

    private static BoundBatch bind(EventPayload payload) {
        List<BoundRecord> records = new ArrayList<>();
        for (JsonElements each = payload.json().field("letters").orElseThrow().elements(); each.next(); ) {
            records.add(new LetterRecord(each.value().text()));
        }
        return new LetterBatch(
                records,
                payload.json().field("box").map(JsonSlice::text),
                payload.json().field("each").isPresent() ? FailurePolicy.EACH : FailurePolicy.FROM_FIRST);
    }

    private record LetterRecord(String text) implements BoundRecord {

        @Override
        public Delivery deliver(ObserverDeclaration observer) {
            return switch (text) {
                case "?" -> throw new InvalidRecordException(Diagnostic.of("LR-1998", "A letter cannot be read"));
                case "-" -> new Delivery.NotCovered("it is for other letters");
                case "~" -> new Delivery.Undecidable("@Sealed: nobody has looked");
                case "!" -> new Delivery.Declined("no exclamation marks");
                default ->
                    new Delivery.Matched(
                            observer.eventClass() == Envelope.class ? new Envelope<>(text) : new Letter(text));
            };
        }

        @Override
        public Optional<String> resource() {
            return Optional.of(text).filter(place -> place.equals("home") || place.equals("abroad"));
        }

        @Override
        public Map<String, String> identifiers() {
            return Map.of("letter", "number " + Integer.toHexString(text.hashCode()));
        }

        @Override
        public String json() {
            return '"' + text + '"';
        }

        @Override
        public Optional<Object> orderingKey() {
            return Optional.<Object>of(text.split(":")[0]).filter(key -> text.contains(":"));
        }

        @Override
        public String kind() {
            return text.contains(":") ? "addressed" : "";
        }

        @Override
        public void release() {
            if (text.equals("sticky")) {
                throw new IllegalStateException("it sticks");
            }
        }

        @Override
        public Optional<Instant> time() {
            return text.startsWith("old") ? Optional.of(Instant.EPOCH) : Optional.empty();
        }
    }

    private record LetterBatch(List<BoundRecord> records, Optional<String> resource, FailurePolicy failurePolicy)
            implements BoundBatch {

        @Override
        public BatchEvent batchEvent(ObserverDeclaration observer, List<BatchMember> members) {
            Letters letters =
                    new Letters(members.stream().map(LetterBatch::text).toList());
            return new BatchEvent() {
                @Override
                public Object payload() {
                    return letters;
                }

                @Override
                public Map<Integer, Throwable> failures() {
                    return members.stream()
                            .filter(member -> letters.failed().contains(text(member)))
                            .collect(Collectors.toMap(
                                    BatchMember::index, member -> new IllegalStateException("declared failed")));
                }
            };
        }

        @Override
        public Optional<BatchEvent> closingEvent(
                ObserverDeclaration observer, List<BatchMember> members, BatchOutcome outcome) {
            Farewell farewell =
                    new Farewell(members.stream().map(LetterBatch::text).toList());
            return Optional.of(() -> farewell);
        }

        private static String text(BatchMember member) {
            return ((Letter) member.payload()).text();
        }

        @Override
        public Optional<byte[]> response(BatchOutcome outcome) {
            if (failurePolicy == FailurePolicy.EACH) {
                return Optional.of(outcome.toString().getBytes(StandardCharsets.UTF_8));
            }
            OptionalInt first = outcome.firstUnhandled();
            String answer = first.isPresent() ? "failed at " + first.getAsInt() : "delivered";
            return answer.equals("failed at 0")
                    ? Optional.empty()
                    : Optional.of(('"' + answer + '"').getBytes(StandardCharsets.UTF_8));
        }
    }
}
