package io.lambdarouter.dynamodb;

import static io.lambdarouter.dynamodb.Events.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.BatchCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch does not need the more memory the further it gets: only what observers keep is kept. */
class ReleaseTest {

    private static final int RECORDS = 50;

    /** An item that is made for one record only. */
    public static final class Item {
        private String s = "";

        public String getS() {
            return s;
        }

        public void setS(String s) {
            this.s = s;
        }
    }

    /** Looks, in each record but the first, whether what the first one was read into is still there. */
    @Singleton
    static class Watching {
        final List<WeakReference<Object>> read = new ArrayList<>();
        final List<Boolean> kept = new ArrayList<>();

        void changed(@Observes Inserted<Item> change) {
            look();
            read.add(new WeakReference<>(change.newImage()));
            read.add(new WeakReference<>(change.record()));
        }

        private void look() {
            if (read.size() == 2 * (RECORDS - 1)) {
                System.gc();
                read.forEach(each -> kept.add(each.get() != null));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatHasBeenReadOfARecordIsForgottenWhenItsObserversHaveReturned(boolean throughKinesis) {
        try (Routed routed = Routed.by(Watching.class)) {
            routed.route(event(throughKinesis));
            List<Boolean> kept = routed.container.select(Watching.class).get().kept;
            assertThat(kept).hasSize(2 * (RECORDS - 1));
            assertThat(kept.subList(0, kept.size() - 2))
                    .as("all but the last one")
                    .containsOnly(false);
        }
    }

    @ApplicationScoped
    static class Keeping {
        static final String KEPT = "kept";
        private final List<Inserted<Item>> changes = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();

        void changed(@Observes Inserted<Item> change) {
            changes.add(change);
            items.add(change.newImage());
            items.get(items.size() - 1).setS(KEPT);
        }

        List<Item> again() {
            return changes.stream().map(Inserted::newImage).toList();
        }

        List<Item> items() {
            return items;
        }
    }

    @Test
    void aChangeThatAnObserverKeepsKeepsWhatItWasReadInto() {
        try (Routed routed = Routed.by(Keeping.class)) {
            routed.route(event(false));
            Keeping keeping = routed.container.select(Keeping.class).get();
            assertThat(keeping.items()).hasSize(RECORDS);
            assertThat(keeping.again())
                    .usingElementComparator((one, other) -> one == other ? 0 : 1)
                    .isEqualTo(keeping.items());
        }
    }

    /** The second observer of a record gets what the first one has got. */
    @Singleton
    static class Sharing {
        final List<Item> first = new ArrayList<>();
        final List<Item> second = new ArrayList<>();

        void one(@Observes Inserted<Item> change) {
            first.add(change.newImage());
        }

        void other(@Observes ItemChange<Item> change) {
            second.add(((Inserted<Item>) change).newImage());
        }
    }

    @Test
    void allObserversOfARecordShareWhatItIsReadInto() {
        try (Routed routed = Routed.by(Sharing.class)) {
            routed.route(event(false));
            Sharing sharing = routed.container.select(Sharing.class).get();
            assertThat(sharing.first).hasSize(RECORDS);
            assertThat(sharing.second)
                    .usingElementComparator((one, other) -> one == other ? 0 : 1)
                    .isEqualTo(sharing.first);
        }
    }

    @Singleton
    static class Completing {
        final List<BatchCompleted> batches = new ArrayList<>();

        void completed(@Observes BatchCompleted batch) {
            batches.add(batch);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatABatchWasIsToldAfterwardsAsWell(boolean throughKinesis) {
        try (Routed routed = Routed.by(Watching.class, Completing.class)) {
            routed.route(event(throughKinesis));
            assertThat(routed.container.select(Completing.class).get().batches)
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.toString()).contains("INSERT"));
        }
    }

    private static byte[] event(boolean throughKinesis) {
        return Stream.event(IntStream.range(0, RECORDS)
                .mapToObj(i -> record(
                        String.valueOf(i + 1), "INSERT", "\"Keys\":{},\"NewImage\":{\"s\":{\"S\":\"" + i + "\"}}"))
                .map(change -> throughKinesis ? carried(change) : change)
                .toArray(String[]::new));
    }

    private static String carried(String change) {
        return "{\"eventID\":\"shardId-0:1\",\"eventSource\":\"aws:kinesis\",\"kinesis\":{\"data\":\""
                + Base64.getEncoder().encodeToString(change.getBytes(StandardCharsets.UTF_8))
                + "\"}}";
    }
}
