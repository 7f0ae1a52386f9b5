/**
 * The items that all benchmarks bind, and the events that carry them.
 */
package io.lambdarouter.benchmarks.orders;
