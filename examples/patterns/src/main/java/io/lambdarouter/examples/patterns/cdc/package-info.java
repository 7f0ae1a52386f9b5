/**
 * Change data capture: a search index that follows a table.
 *
 * <p>The index is written as a unit, once for each batch, and the batch counts as done only when that has been committed.
 * Where a batch comes twice, the second time changes nothing: a document replaces the one of its key.
 */
@NullMarked
package io.lambdarouter.examples.patterns.cdc;

import org.jspecify.annotations.NullMarked;
