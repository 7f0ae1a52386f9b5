/**
 * Dead letters: a record that can never be handled is parked in a table of its own, so that the records behind it need not
 * wait for it; one that failed for a passing reason is delivered again.
 */
@NullMarked
package io.lambdarouter.examples.patterns.deadletters;

import org.jspecify.annotations.NullMarked;
