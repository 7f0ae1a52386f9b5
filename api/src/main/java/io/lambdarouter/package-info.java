/**
 * What handlers of any event source see: the router itself, the events that belong to no plug-in, and the exceptions.
 */
@NullMarked
package io.lambdarouter;

import org.jspecify.annotations.NullMarked;
