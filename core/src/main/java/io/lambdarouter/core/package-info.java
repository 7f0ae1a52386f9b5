/** The ways into the router: from Lambda, and from an application that embeds it. */
@NullMarked
package io.lambdarouter.core;

import org.jspecify.annotations.NullMarked;
