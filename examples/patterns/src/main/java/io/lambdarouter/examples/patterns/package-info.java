/**
 * What functions do with the changes of a table, one package for each pattern.
 *
 * <ul>
 *   <li>{@link io.lambdarouter.examples.patterns.basic}: look at every change
 *   <li>{@link io.lambdarouter.examples.patterns.cdc}: keep a search index up to date
 *   <li>{@link io.lambdarouter.examples.patterns.filtering}: handle some changes only, and only valid ones
 *   <li>{@link io.lambdarouter.examples.patterns.replication}: keep tables of two regions equal
 *   <li>{@link io.lambdarouter.examples.patterns.errors}: tell errors that a retry mends from errors that it does not
 *   <li>{@link io.lambdarouter.examples.patterns.deadletters}: park what can never be handled
 *   <li>{@link io.lambdarouter.examples.patterns.batches}: write many changes at once
 *   <li>{@link io.lambdarouter.examples.patterns.monitoring}: count what happens
 * </ul>
 *
 * <p>Each package is a function of its own: beans, one of them with the observer methods that the router calls.
 */
@NullMarked
package io.lambdarouter.examples.patterns;

import org.jspecify.annotations.NullMarked;
