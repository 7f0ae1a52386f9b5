/** Detection, routing and dispatch; nobody's API. */
@NullMarked
package io.lambdarouter.core.internal;

import org.jspecify.annotations.NullMarked;
