/**
 * What handlers of any event source see: the router itself, the events that belong to no plug-in, and the exceptions.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package io.lambdarouter;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
