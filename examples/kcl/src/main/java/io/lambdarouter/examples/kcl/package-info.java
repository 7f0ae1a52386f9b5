/**
 * The observers of a Lambda function on hosts of one's own: the Kinesis Client Library shares the shards of DynamoDB streams
 * among any number of processes and keeps their checkpoints.
 *
 * <p>{@link io.lambdarouter.examples.kcl.WorkerMain} is the program that a container runs,
 * {@link io.lambdarouter.examples.kcl.Worker} the part of it that can be embedded, and
 * {@link io.lambdarouter.examples.kcl.ShardRouter} what handles the records of one shard.
 */
@NullMarked
package io.lambdarouter.examples.kcl;

import org.jspecify.annotations.NullMarked;
