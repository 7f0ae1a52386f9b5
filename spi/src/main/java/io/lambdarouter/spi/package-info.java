/**
 * What the author of an event source plug-in implements.
 *
 * <p>A plug-in is one service file, {@code META-INF/services/io.lambdarouter.spi.EventSourcePlugin}, and a few small
 * classes: the {@link io.lambdarouter.spi.EventSourcePlugin} recognizes events, its
 * {@link io.lambdarouter.spi.EventBinder} binds one to a {@link io.lambdarouter.spi.BoundBatch}, and the router does the
 * rest: order, observers, failures, the answer.
 */
@NullMarked
package io.lambdarouter.spi;

import org.jspecify.annotations.NullMarked;
