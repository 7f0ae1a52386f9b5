package io.lambdarouter.dynamodb;

/** What a route looks at: a stream record, or an on-failure message. */
sealed interface Subject extends StreamedRecord permits DynamoDbRecord, FailedBatchRecord {}
