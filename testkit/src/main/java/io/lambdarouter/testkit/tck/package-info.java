/**
 * The technology compatibility kit of the SPI: proves that an event source plug-in keeps its rules.
 *
 * <p>Extend {@link io.lambdarouter.testkit.tck.EventSourcePluginTck} once for each plug-in.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
@NullMarked
package io.lambdarouter.testkit.tck;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
