/**
 * Batch processing: many changes written with few calls.
 *
 * <p>A batch may hold several changes of one item. Written by groups, an item that was removed and inserted again would end
 * up removed, and DynamoDB refuses two writes of one item in one call. So only the last change of each item counts.
 */
@NullMarked
package io.lambdarouter.examples.patterns.batches;

import org.jspecify.annotations.NullMarked;
