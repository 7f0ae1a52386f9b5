package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.RecordCondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final String EMMA = "{\"id\":{\"S\":\"b1\"},\"title\":{\"S\":\"Emma\"}}";

    /** What the events are about. */
    public record Novel(String id, String title) {}

    /** Takes no item without its attributes. */
    public record Strict(String id) {
        public Strict {
            if (id == null) {
                throw new IllegalArgumentException("an id is needed");
            }
        }
    }

    /** Cannot be initialized before something is there that a made-up item does not bring. */
    public static final class Unready {
        static final String NEEDED = System.getProperty("WarmUpTest.needed").trim();

        /** Made by JSON-B. */
        public Unready() {}
    }

    @ApplicationScoped
    static class Reader {
        @Inject
        Seen seen;

        void strict(@Observes @Table("strict") Inserted<Strict> change) {
            seen.add(change.newImage());
        }

        void unready(@Observes @Table("unready") ItemChange<Unready> change) {
            seen.add(change.current());
        }

        void raw(@Observes DynamoDbStreamRecord record) {
            seen.add(record.eventName());
        }

        void batch(@Observes ChangeBatch<Novel> batch) {
            seen.add(batch.changes().size());
        }

        void asked(@Observes @Asked Upserted<Novel> change) {
            seen.add(change.newImage());
        }
    }

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}

    @ApplicationScoped
    static class AskedCondition implements RecordCondition<Asked, DynamoDbStreamRecord> {
        @Inject
        Seen seen;

        @Override
        public Answer test(Asked qualifier, DynamoDbStreamRecord record) {
            seen.add("asked");
            return Answer.YES;
        }
    }

    @Test
    void noObserverAndNoConditionOfTheApplicationIsCalledWhateverItemClassesDo() {
        try (Routed router = Routed.by(Reader.class, AskedCondition.class)) {
            router.router().warmUp();
            assertThat(router.seen()).isEmpty();

            router.route(Stream.record("INSERT", Stream.BOOKS, Map.of("NewImage", EMMA), "NEW_IMAGE"));
            assertThat(router.seen()).containsExactlyInAnyOrder(1, "asked", new Novel("b1", "Emma"), "INSERT");
        }
    }
}
