/**
 * Monitoring: counts of what each invocation handled, as a metric of CloudWatch.
 *
 * <p>The counting is an interceptor, so that the handler is about its own business. Whoever counts an error must not
 * swallow it: a record that failed is delivered again.
 */
@NullMarked
package io.lambdarouter.examples.patterns.monitoring;

import org.jspecify.annotations.NullMarked;
