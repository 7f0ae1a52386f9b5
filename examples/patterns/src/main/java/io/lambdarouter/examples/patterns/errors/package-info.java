/**
 * Error handling: what to swallow, what to let go, what to log.
 *
 * <p>Whatever leaves an observer fails its record, and Lambda delivers it again. So an observer catches what no retry can
 * mend, and nothing else.
 */
@NullMarked
package io.lambdarouter.examples.patterns.errors;

import org.jspecify.annotations.NullMarked;
