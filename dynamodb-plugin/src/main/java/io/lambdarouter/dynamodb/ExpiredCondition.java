package io.lambdarouter.dynamodb;

import io.lambdarouter.RecordCondition.Answer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether Time to Live deleted the item, or not. */
final class ExpiredCondition extends Condition {

    private static final Optional<UserIdentity> TIME_TO_LIVE =
            Optional.of(UserIdentity.of(Optional.of("Service"), Optional.of("dynamodb.amazonaws.com")));

    private final boolean expired;

    ExpiredCondition(boolean expired) {
        super(expired ? "@Expired" : "@Expired(false)");
        this.expired = expired;
    }

    @Override
    Answer test(DynamoDbRecord record) {
        return Answer.of(isExpired(record) == expired);
    }

    private static boolean isExpired(DynamoDbRecord record) {
        return record.operation().filter(Operation.REMOVE::equals).isPresent()
                && record.raw().userIdentity().equals(TIME_TO_LIVE);
    }

    @Override
    int cost() {
        return 0;
    }

    @Override
    Set<Operation> operations() {
        return expired ? EnumSet.of(Operation.REMOVE) : super.operations();
    }

    @Override
    String missing(DynamoDbRecord record) {
        return "nothing";
    }
}
