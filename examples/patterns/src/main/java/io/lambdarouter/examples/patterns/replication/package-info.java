/**
 * Cross-region replication: a function in each of two regions carries the changes of its table to the other one.
 *
 * <p>Every application stamps what it writes with the time and its region ({@code writtenAt}, {@code writtenIn}), and does
 * not overwrite what is newer: it puts an item on the condition that there is none, or an older one. The last writer wins,
 * which is as fair as the clocks of the writers are equal. Then both tables end up the same, also when changes come late or
 * twice and both sides write at once, because each stream tells the changes of an item in their order.
 *
 * <p>Nothing echoes: a copy keeps the stamp of its writer, and an item stamped elsewhere is not sent on. A removal has no
 * stamp of its own; the old image tells who wrote the item and not who removed it. So removals always go to the other
 * side, also those that came from there. The way back removes an item that is gone already, which DynamoDB does not record
 * in the stream, and so it ends.
 */
@NullMarked
package io.lambdarouter.examples.patterns.replication;

import org.jspecify.annotations.NullMarked;
