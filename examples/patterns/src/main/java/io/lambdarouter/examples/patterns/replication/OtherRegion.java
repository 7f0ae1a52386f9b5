package io.lambdarouter.examples.patterns.replication;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.lambdarouter.dynamodb.AttributeValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The table in the other region; whoever wrote last wins, and of two at the same moment the one whose region sorts last. */
@ApplicationScoped
class OtherRegion {

    private static final String TABLE = "profiles";

    private static final String OLDER =
            "attribute_not_exists(writtenAt) OR writtenAt < :at OR (writtenAt = :at AND writtenIn < :in)";

    private static final String SAME_OR_OLDER = OLDER + " OR (writtenAt = :at AND writtenIn = :in)";

    @Inject
    Replica replica;

    /** Writes an item, unless the one that is there is newer or the same. */
    void put(Map<String, AttributeValue> item, Stamp stamp) {
        unlessNewer(() -> replica.otherRegion()
                .putItem(request -> request.tableName(TABLE)
                        .item(SdkItem.of(item))
                        .conditionExpression(OLDER)
                        .expressionAttributeValues(values(stamp))));
    }

    /** Deletes the item, unless the one that is there is newer than what was removed. */
    void delete(Map<String, AttributeValue> key, Stamp removed) {
        unlessNewer(() -> replica.otherRegion()
                .deleteItem(request -> request.tableName(TABLE)
                        .key(SdkItem.of(key))
                        .conditionExpression(SAME_OR_OLDER)
                        .expressionAttributeValues(values(removed))));
    }

    private static void unlessNewer(Runnable write) {
        try {
            write.run();
        } catch (ConditionalCheckFailedException newerIsThere) {
            // done: the newer one comes the other way, or has come from here already
        }
    }

    private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> values(Stamp stamp) {
        return Map.of(":at", fromN(stamp.writtenAt().toString()), ":in", fromS(stamp.writtenIn()));
    }
}
