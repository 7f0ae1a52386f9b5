package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.util.Optional;

/** What another route delivers, of items that Time to Live deleted, or of all others. */
final class ExpiredRoute implements Route {

    private static final Optional<UserIdentity> TIME_TO_LIVE =
            Optional.of(UserIdentity.of(Optional.of("Service"), Optional.of("dynamodb.amazonaws.com")));

    private final boolean expired;
    private final Route route;
    private final Delivery other;

    ExpiredRoute(boolean expired, Route route) {
        this.expired = expired;
        this.route = route;
        this.other = new Delivery.Declined(expired ? "@Expired" : "@Expired(false)");
    }

    @Override
    public Delivery deliver(Subject subject) {
        Delivery delivery = route.deliver(subject);
        return delivery instanceof Delivery.Matched && isExpired(subject) != expired ? other : delivery;
    }

    private static boolean isExpired(Subject subject) {
        return subject instanceof DynamoDbRecord record
                && record.raw().eventName().equals("REMOVE")
                && record.raw().userIdentity().equals(TIME_TO_LIVE);
    }
}
