/**
 * A stream of changes without AWS: DynamoDB Local in a process of its own, and its stream as the events Lambda would send.
 *
 * <p>{@link io.lambdarouter.examples.local.DynamoDbLocal} runs the database,
 * {@link io.lambdarouter.examples.local.StreamedTable} creates a table whose changes are streamed,
 * {@link io.lambdarouter.examples.local.StreamPoller} follows the stream, and
 * {@link io.lambdarouter.examples.local.LambdaEventJson} writes what it reads as Lambda does.
 */
@NullMarked
package io.lambdarouter.examples.local;

import org.jspecify.annotations.NullMarked;
