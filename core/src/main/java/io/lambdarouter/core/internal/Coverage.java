package io.lambdarouter.core.internal;

import io.lambdarouter.spi.Delivery;

/** What the observers made of one record: the best answer counts. */
enum Coverage {
    /** No observer is for such a record. */
    NONE,
    /** An observer is for such records, but its operation or a condition said no. */
    DECLINED,
    /** An observer gets it. */
    MATCHED;

    Coverage and(Delivery delivery) {
        Coverage other = of(delivery);
        return other.compareTo(this) > 0 ? other : this;
    }

    private static Coverage of(Delivery delivery) {
        if (delivery instanceof Delivery.Matched) {
            return MATCHED;
        }
        return delivery instanceof Delivery.Declined ? DECLINED : NONE;
    }
}
