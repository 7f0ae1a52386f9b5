/**
 * Benchmarks of a warm function: from the bytes of an event to the bytes of the answer.
 */
@NullMarked
package io.lambdarouter.benchmarks.warm;

import org.jspecify.annotations.NullMarked;
