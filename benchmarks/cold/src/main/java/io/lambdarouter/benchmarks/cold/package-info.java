/**
 * Benchmarks of a cold start: from the start of a function's process to its first answer.
 */
@NullMarked
package io.lambdarouter.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
