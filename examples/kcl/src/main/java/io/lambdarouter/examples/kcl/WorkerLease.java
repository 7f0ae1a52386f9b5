package io.lambdarouter.examples.kcl;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.leases.LeaseCoordinator;

/**
 * A lease in the library's memory, which is empty as soon as the lease has not been renewed in time.
 *
 * @param current the lease of the shard as it is now, if there is one
 * @param drop takes the lease away
 * @param token what tells this lease from a later one that the same worker gets of the same shard
 */
record WorkerLease(Supplier<Optional<Lease>> current, Consumer<Lease> drop, Optional<UUID> token)
        implements ShardLease {

    /** The lease as it is now. */
    WorkerLease(Supplier<Optional<Lease>> current, Consumer<Lease> drop) {
        this(current, drop, current.get().map(Lease::concurrencyToken));
    }

    /** The lease with such a key as it is now. */
    static WorkerLease of(LeaseCoordinator leases, String key) {
        return new WorkerLease(() -> Optional.ofNullable(leases.getCurrentlyHeldLease(key)), leases::dropLease);
    }

    @Override
    public boolean isHeld() {
        return same().isPresent();
    }

    @Override
    public void giveBack() {
        same().ifPresent(drop);
    }

    private Optional<Lease> same() {
        return current.get().filter(lease -> token.equals(Optional.ofNullable(lease.concurrencyToken())));
    }
}
