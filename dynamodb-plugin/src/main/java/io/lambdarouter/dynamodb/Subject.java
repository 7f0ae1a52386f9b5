package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.BoundRecord;
import java.util.Optional;

/** What a route looks at: a stream record, or an on-failure message. */
sealed interface Subject extends BoundRecord permits DynamoDbRecord, FailedBatchRecord {

    /** The table it is about. */
    Optional<String> tableName();
}
