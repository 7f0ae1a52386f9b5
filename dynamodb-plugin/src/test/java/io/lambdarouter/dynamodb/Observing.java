package io.lambdarouter.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Observers that ask for all there is, so that nothing bad goes unread. */
final class Observing {

    private Observing() {}

    /** All parts of the raw record; sees what identifies it, and its time. */
    @ApplicationScoped
    static class Raw {
        @Inject
        Seen seen;

        void record(@Observes DynamoDbStreamRecord record) {
            StreamRecord change = record.dynamodb();
            change.keys();
            change.newImage();
            change.oldImage();
            change.sizeBytes();
            change.streamViewType();
            record.userIdentity();
            record.awsRegion();
            record.eventVersion();
            seen.add(record.eventName() + " " + change.sequenceNumber().orElse("-") + " "
                    + record.tableName().orElse("-") + " "
                    + change.approximateCreationDateTime()
                            .map(Instant::toString)
                            .orElse("-"));
        }
    }

    public record Item(
            String s,
            int n,
            long big,
            boolean bool,
            byte[] b,
            Set<String> ss,
            Set<BigDecimal> ns,
            List<Object> l,
            Map<String, Object> m) {}

    /** The new image bound to a class; sees its number, and what was empty. */
    @ApplicationScoped
    static class Typed {
        @Inject
        Seen seen;

        void upserted(@Observes Upserted<Item> change) {
            Item item = change.newImage();
            seen.add("s=" + (item.s() == null ? "null" : item.s().length()) + " n=" + item.n() + " ss="
                    + size(item.ss()) + " l=" + item.l() + " m=" + item.m());
        }

        private static String size(Set<String> set) {
            return set == null ? "null" : String.valueOf(set.size());
        }
    }

    /** The new image without a class of its own; sees names and classes. */
    @ApplicationScoped
    static class Mapped {
        @Inject
        Seen seen;

        void upserted(@Observes Upserted<Map<String, Object>> change) {
            new TreeMap<>(change.newImage())
                    .forEach((name, value) ->
                            seen.add(name + " " + value.getClass().getSimpleName()));
        }
    }

    public record Key(String id) {}

    /** The key bound to a class. */
    @ApplicationScoped
    static class Keyed {
        @Inject
        Seen seen;

        void change(@Observes ItemChange<Map<String, Object>> change) {
            seen.add(change.keys(Key.class).id() == null ? "no id" : "id");
        }
    }

    /** What Time to Live deleted. */
    @ApplicationScoped
    static class Expiring {
        @Inject
        Seen seen;

        void expired(@Observes @Expired Removed<Map<String, Object>> change) {
            seen.add("expired");
        }

        void other(@Observes @Expired(false) ItemChange<Map<String, Object>> change) {
            seen.add("not expired");
        }
    }
}
