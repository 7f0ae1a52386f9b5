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
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.json.JsonSlice;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Plug-ins with one mistake each. */
final class WrongPlugins {

    private WrongPlugins() {}

    static EventSourcePlugin create(Class<? extends EventSourcePlugin> type) {
        try {
            return type == Demanding.class
                    ? new Demanding("x")
                    : type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes();
    }

    static class NotPublic extends TicketsPlugin {}

    public static class Demanding extends TicketsPlugin {
        public Demanding(String argument) {}
    }

    public static class Renaming extends TicketsPlugin {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public String name() {
            return "test:tickets-" + calls.incrementAndGet();
        }
    }

    public static class Shouting extends TicketsPlugin {
        @Override
        public String name() {
            return "TICKETS";
        }
    }

    public static class Typeless extends TicketsPlugin {
        @Override
        public Set<Class<?>> recordTypes() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> batchTypes() {
            return Set.of();
        }
    }

    public static class Greedy extends TicketsPlugin {
        @Override
        public Set<Class<?>> recordTypes() {
            return Set.of(Ticket.class, String.class);
        }
    }

    public static class Twofold extends TicketsPlugin {
        @Override
        public Set<Class<?>> batchTypes() {
            return Set.of(Ticket.class);
        }
    }

    public static class Unqualified extends TicketsPlugin {
        @Override
        public Set<Class<? extends Annotation>> qualifiers() {
            return Set.of(Deprecated.class);
        }
    }

    /** A qualifier that no class file keeps. */
    @jakarta.inject.Qualifier
    public @interface Row {}

    public static class Forgotten extends TicketsPlugin {
        @Override
        public Set<Class<? extends Annotation>> qualifiers() {
            return Set.of(Row.class);
        }
    }

    public static class Deaf extends TicketsPlugin {
        @Override
        public Confidence detect(EventOutline event) {
            return Confidence.NO;
        }
    }

    public static class Fickle extends TicketsPlugin {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public Confidence detect(EventOutline event) {
            return calls.incrementAndGet() % 2 == 0 ? Confidence.LIKELY : Confidence.CERTAIN;
        }
    }

    public static class Grabbing extends TicketsPlugin {
        @Override
        public Confidence detect(EventOutline event) {
            return event.firstRecord().isPresent() ? Confidence.CERTAIN : Confidence.NO;
        }
    }

    public static class Brittle extends TicketsPlugin {
        @Override
        public Confidence detect(EventOutline event) {
            return event.firstRecordField("eventSource").orElseThrow().text().equals(name())
                    ? Confidence.CERTAIN
                    : Confidence.NO;
        }
    }

    public static class Silent extends TicketsPlugin {
        @Override
        public Confidence detect(EventOutline event) {
            return super.detect(event) == Confidence.NO ? null : Confidence.CERTAIN;
        }
    }

    public static class Quoting extends TicketsPlugin {
        @Override
        public Optional<String> hint(EventOutline event) {
            return Optional.of("this is no ticket: " + event.event().json());
        }
    }

    public static class Late extends TicketsPlugin {
        @Override
        public EventBinder binder(BinderContext context) {
            return payload -> {
                context.settings();
                return bind(payload);
            };
        }
    }

    public static class Careless extends TicketsPlugin {
        @Override
        protected BoundBatch bind(EventPayload payload) {
            payload.json().field("Records").orElseThrow().elements();
            payload.outline().firstRecordField("seat").orElseThrow().text();
            return super.bind(payload);
        }
    }

    public static class Anonymous extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Map<String, String> identifiers() {
                    return Map.of("ticket", slice().field("id").orElseThrow().text());
                }
            };
        }
    }

    public static class Uninterested extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Delivery deliver(ObserverDeclaration observer) {
                    super.deliver(observer);
                    return new Delivery.NotCovered("nothing");
                }
            };
        }
    }

    public static class Confused extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Delivery deliver(ObserverDeclaration observer) {
                    super.deliver(observer);
                    return new Delivery.Matched("a ticket");
                }
            };
        }
    }

    public static class Forgetful extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                private boolean delivered;

                @Override
                public Delivery deliver(ObserverDeclaration observer) {
                    Delivery first = super.deliver(observer);
                    boolean again = delivered;
                    delivered = true;
                    return again ? new Delivery.Declined("again") : first;
                }
            };
        }
    }

    public static class Eager extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            if (slice.field("seat").isEmpty()) {
                throw new InvalidEventException(Diagnostic.of("TICKET-3", "No seat"));
            }
            return super.record(slice);
        }
    }

    public static class Lenient extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Delivery deliver(ObserverDeclaration observer) {
                    return new Delivery.Matched(new Ticket("any"));
                }
            };
        }
    }

    public static class Sloppy extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Delivery deliver(ObserverDeclaration observer) {
                    if (slice().field("seat").isEmpty()) {
                        throw new NoSuchElementException("seat");
                    }
                    return super.deliver(observer);
                }
            };
        }
    }

    public static class Talkative extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Delivery deliver(ObserverDeclaration observer) {
                    if (slice().field("seat").isEmpty()) {
                        throw new InvalidRecordException(
                                Diagnostic.of("TICKET-4", "No seat").with("found", json()));
                    }
                    return super.deliver(observer);
                }
            };
        }
    }

    public static class Indiscreet extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Map<String, String> identifiers() {
                    return Map.of("ticket", json());
                }
            };
        }
    }

    public static class Rewriting extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public String json() {
                    return super.json().replace(":", " : ");
                }
            };
        }
    }

    public static class Emptied extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                private boolean released;

                @Override
                public void release() {
                    released = true;
                }

                @Override
                public Map<String, String> identifiers() {
                    return released ? Map.of() : super.identifiers();
                }
            };
        }
    }

    public static class Keyless extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Optional<Object> orderingKey() {
                    return Optional.of(new Object());
                }
            };
        }
    }

    public static class Unordered extends TicketsPlugin {
        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Optional<Object> orderingKey() {
                    return Optional.of(this);
                }
            };
        }
    }

    public static class Mixed extends TicketsPlugin {
        @Override
        protected BoundBatch batch(List<BoundRecord> records) {
            return new TicketBatch(records) {
                @Override
                public BatchEvent batchEvent(ObserverDeclaration observer, List<BatchMember> members) {
                    return () -> members;
                }
            };
        }
    }

    public static class Mute extends TicketsPlugin {
        @Override
        protected BoundBatch batch(List<BoundRecord> records) {
            return new TicketBatch(records) {
                @Override
                public Optional<byte[]> response(BatchOutcome outcome) {
                    return Optional.empty();
                }
            };
        }
    }

    public static class Garbled extends TicketsPlugin {
        @Override
        protected BoundBatch batch(List<BoundRecord> records) {
            return new TicketBatch(records) {
                @Override
                public Optional<byte[]> response(BatchOutcome outcome) {
                    return Optional.of(bytes("done"));
                }
            };
        }
    }

    public static class Counting extends TicketsPlugin {
        @Override
        protected BoundBatch batch(List<BoundRecord> records) {
            return new TicketBatch(records) {
                private int calls;

                @Override
                public Optional<byte[]> response(BatchOutcome outcome) {
                    calls++;
                    return outcome.firstUnhandled().isPresent()
                            ? super.response(outcome)
                            : Optional.of(bytes("{\"calls\":" + calls + "}"));
                }
            };
        }
    }

    public static class Denying extends TicketsPlugin {
        @Override
        protected BoundBatch batch(List<BoundRecord> records) {
            return new TicketBatch(records) {
                @Override
                public Optional<byte[]> response(BatchOutcome outcome) {
                    return super.response(BatchOutcome.success());
                }
            };
        }
    }

    public static class Inventing extends TicketsPlugin {
        @Override
        protected BoundBatch batch(List<BoundRecord> records) {
            return new TicketBatch(records) {
                @Override
                public Optional<byte[]> response(BatchOutcome outcome) {
                    return outcome.firstUnhandled().isPresent()
                            ? Optional.of(bytes("{\"lost\":[\"ticket "
                                    + outcome.firstUnhandled().getAsInt() + "\"]}"))
                            : super.response(outcome);
                }
            };
        }
    }

    public static class Vague extends TicketsPlugin {
        @Override
        protected BoundBatch batch(List<BoundRecord> records) {
            return new TicketBatch(records) {
                @Override
                public Optional<byte[]> response(BatchOutcome outcome) {
                    return super.response(
                            outcome.firstUnhandled().isPresent()
                                    ? BatchOutcome.unhandled(java.util.stream.IntStream.of(0))
                                    : outcome);
                }
            };
        }
    }

    /** All batches have the records of the one bound last. */
    public static class Sharing extends TicketsPlugin {
        @Override
        public EventBinder binder(BinderContext context) {
            List<BoundRecord> shared = new ArrayList<>();
            return payload -> {
                shared.clear();
                shared.addAll(bind(payload).records());
                return new TicketBatch(shared) {
                    @Override
                    public List<? extends BoundRecord> records() {
                        return shared;
                    }
                };
            };
        }
    }

    /** Fails wherever another thread than its first one binds. */
    public static class Lonely extends TicketsPlugin {
        @Override
        public EventBinder binder(BinderContext context) {
            Thread mine = Thread.currentThread();
            return payload -> {
                if (Thread.currentThread() != mine) {
                    throw new IllegalStateException("another thread");
                }
                return bind(payload);
            };
        }
    }

    public static class Complaining extends TicketsPlugin {
        @Override
        public EventBinder binder(BinderContext context) {
            context.observers()
                    .forEach(observer -> context.problem(observer, Diagnostic.of("TICKET-5", "I do not like it")));
            return super.binder(context);
        }
    }

    public static class Unstartable extends TicketsPlugin {
        @Override
        public EventBinder binder(BinderContext context) {
            throw new IllegalStateException("not today");
        }
    }

    public static class Astray extends TicketsPlugin {
        @Override
        public EventBinder binder(BinderContext context) {
            return new EventBinder() {
                @Override
                public BoundBatch bind(EventPayload payload) {
                    return Astray.this.bind(payload);
                }

                @Override
                public Set<String> resources(ObserverDeclaration observer) {
                    return Set.of("box office");
                }
            };
        }

        @Override
        protected BoundRecord record(JsonSlice slice) {
            return new TicketRecord(slice) {
                @Override
                public Optional<String> resource() {
                    return Optional.of("theatre");
                }
            };
        }
    }
}
