/** The ways into the router: from Lambda, and from an application that embeds it. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package io.lambdarouter.core;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
