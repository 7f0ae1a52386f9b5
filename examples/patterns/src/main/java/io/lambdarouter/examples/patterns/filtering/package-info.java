/**
 * Filtering and validation: only items of high priority are worked on, and of them only valid ones.
 *
 * <p>An invalid item stays invalid however often it is delivered, so it is no failure of the record: it goes to a place of
 * its own, with the reasons.
 */
@NullMarked
package io.lambdarouter.examples.patterns.filtering;

import org.jspecify.annotations.NullMarked;
