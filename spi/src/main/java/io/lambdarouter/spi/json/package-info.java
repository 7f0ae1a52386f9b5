/**
 * Strict JSON, read in place: a document is checked once, byte by byte, and then read where it lies, without a tree.
 *
 * <p>A plug-in walks the envelope of its event with {@link io.lambdarouter.spi.json.JsonSlice}, and reads what is large or
 * deep with {@link io.lambdarouter.spi.json.JsonCursor}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
@NullMarked
package io.lambdarouter.spi.json;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
