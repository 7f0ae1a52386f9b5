/**
 * What the author of an event source plug-in implements.
 *
 * <p>A plug-in is one service file, {@code META-INF/services/io.lambdarouter.spi.EventSourcePlugin}, and a few small
 * classes: the {@link io.lambdarouter.spi.EventSourcePlugin} recognizes events, its
 * {@link io.lambdarouter.spi.EventBinder} binds one to a {@link io.lambdarouter.spi.BoundBatch}, and the router does the
 * rest: order, observers, failures, the answer.
 *
 * <p>MUST and SHOULD mean what RFC 2119 says. Every MUST has a test in {@code EventSourcePluginTck} of the test kit.
 *
 * <p><b>Errors.</b> What a plug-in throws is reported with its name, and costs no record: in {@code detect}, the others are
 * still asked; in {@code binder}, the router does not start; in {@code bind} and {@code response}, the invocation fails; in
 * {@code deliver}, that record fails. An exception that says what to do is a {@link io.lambdarouter.LambdaRouterException}
 * with a code of the plug-in's own. No message may hold data of an event.
 *
 * <p><b>Threads.</b> A plug-in and its binder serve several invocations at once. A batch belongs to one invocation, its
 * records to one thread each at a time; where the function sets a concurrency, several records of a batch are handled at once.
 *
 * <p><b>Competition.</b> Plug-ins compete for an event by {@link io.lambdarouter.spi.Confidence} alone; for an observer by
 * its event type, which belongs to one plug-in; for a qualifier not at all.
 *
 * <p><b>Versions.</b> This package is {@code EXPERIMENTAL}, as {@code @API} says: it may change with each minor version, and the change log says how.
 * New methods of its interfaces have a default.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
@NullMarked
package io.lambdarouter.spi;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
