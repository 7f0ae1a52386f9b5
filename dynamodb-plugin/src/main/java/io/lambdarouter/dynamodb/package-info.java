/**
 * DynamoDB Streams as CDI events, in two layers.
 *
 * <p>The typed layer is what handlers are written against: {@link io.lambdarouter.dynamodb.ItemChange} and its kinds, with
 * images bound to the application's own classes by JSON-B. The raw layer,
 * {@link io.lambdarouter.dynamodb.DynamoDbStreamEvent}, mirrors what AWS sends and loses nothing.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package io.lambdarouter.dynamodb;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
