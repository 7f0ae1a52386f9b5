package io.lambdarouter.dynamodb;

import java.util.Objects;
import java.util.Optional;

/**
 * Who made a change, where that was a service. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Identity.html">Identity in the
 *     API reference of DynamoDB Streams</a>
 */
public final class UserIdentity {

    private final Optional<String> type;
    private final Optional<String> principalId;

    private UserIdentity(Optional<String> type, Optional<String> principalId) {
        this.type = Objects.requireNonNull(type);
        this.principalId = Objects.requireNonNull(principalId);
    }

    /**
     * An identity.
     *
     * @param type {@code Service} for Time to Live
     * @param principalId {@code dynamodb.amazonaws.com} for Time to Live
     * @return the identity
     */
    public static UserIdentity of(Optional<String> type, Optional<String> principalId) {
        return new UserIdentity(type, principalId);
    }

    /**
     * The type of the identity.
     *
     * @return {@code Service} for Time to Live
     */
    public Optional<String> type() {
        return type;
    }

    /**
     * The identifier of the entity that made the change.
     *
     * @return {@code dynamodb.amazonaws.com} for Time to Live
     */
    public Optional<String> principalId() {
        return principalId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserIdentity that && type.equals(that.type) && principalId.equals(that.principalId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, principalId);
    }

    @Override
    public String toString() {
        return "UserIdentity[" + type.orElse("") + " " + principalId.orElse("") + "]";
    }
}
