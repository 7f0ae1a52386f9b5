package io.lambdarouter.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.benchmarks.orders.Order;
import io.lambdarouter.benchmarks.orders.Payload;
import io.lambdarouter.dynamodb.Modified;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Memory follows what observers keep, not how far a batch has got. */
class BatchMemoryTest {

    /** For each record, beyond the bytes of the event: where it lies, and what has become of it. */
    private static final int MOST_BYTES = 300;

    /** Binds both images and keeps none; looks at the heap when the first and the last record are at hand. */
    @ApplicationScoped
    static class Looking extends Sum {
        static final List<Long> HEAP = new ArrayList<>();
        private static int records;
        private int met;

        static void expect(int number) {
            HEAP.clear();
            records = number;
            HEAP.add(used());
        }

        void changed(@Observes Modified<Order> change) {
            add(change.newImage().checksum() + change.oldImage().checksum());
            met++;
            if (met % records == 1 || met % records == 0) {
                HEAP.add(used());
            }
        }

        private static long used() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    @AfterEach
    void forget() {
        Looking.HEAP.clear();
    }

    @ParameterizedTest
    @EnumSource(names = {"R1000", "R10000_SMALL"})
    void aBatchNeedsNoMoreMemoryAtItsLastRecordThanAtItsFirst(Payload payload) {
        byte[] event = payload.event();
        try (Handler handler = RouterHandler.with(Looking.class)) {
            Looking.expect(payload.records());
            handler.handle(event);
            Looking.expect(payload.records());
            handler.handle(event);
        }
        long most = (long) payload.records() * MOST_BYTES;
        long before = Looking.HEAP.get(0);
        assertThat(Looking.HEAP)
                .hasSize(3)
                .allSatisfy(used -> assertThat(used - before).isLessThan(most));
    }
}
