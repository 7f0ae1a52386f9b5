/**
 * Runs a function on the developer's machine: against DynamoDB Local while its classes change, or on saved events.
 *
 * <p>{@link io.lambdarouter.local.Main} is the command, {@link io.lambdarouter.local.LocalRun} the same from a {@code main}
 * method of one's own.
 *
 * <pre>{@code
 * try (LocalRun run = LocalRun.builder().createTable("books", "isbn:S").start()) {
 *     run.await();
 * }
 * }</pre>
 *
 * <p>Nothing that is printed holds the value of an attribute.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
@NullMarked
package io.lambdarouter.local;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
