package io.lambdarouter.examples.kcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.kinesis.leases.Lease;

class WorkerLeaseTest {

    private final List<Lease> dropped = new ArrayList<>();
    private Optional<Lease> held = Optional.of(lease());
    private final WorkerLease lease = new WorkerLease(() -> held, dropped::add);

    /** As a worker gets it: each time with a token of its own. */
    private static Lease lease() {
        Lease lease = new Lease();
        lease.leaseKey("shard");
        lease.concurrencyToken(UUID.randomUUID());
        return lease;
    }

    @Test
    void aLeaseThatIsHeldCanBeGivenBack() {
        assertThat(lease.isHeld()).isTrue();

        lease.giveBack();

        assertThat(dropped).isEqualTo(held.stream().toList());
    }

    @Test
    void aLeaseThatIsLostIsNotGivenBack() {
        held = Optional.empty();

        lease.giveBack();

        assertThat(lease.isHeld()).isFalse();
        assertThat(dropped).isEmpty();
    }

    @Test
    void aLaterLeaseOfTheSameShardIsAnotherOne() {
        held = Optional.of(lease());

        lease.giveBack();

        assertThat(lease.isHeld()).isFalse();
        assertThat(dropped).isEmpty();
    }
}
