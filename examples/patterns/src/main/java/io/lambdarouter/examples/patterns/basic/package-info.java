/**
 * Basic change processing, in two forms.
 *
 * <p>{@link io.lambdarouter.examples.patterns.basic.RawChangeProcessor} takes the batch as AWS sends it and looks at
 * everything itself. {@link io.lambdarouter.examples.patterns.basic.ChangeProcessor} does the same with a method for each
 * kind of change, and a record that fails in it is known by its own place in the batch.
 */
@NullMarked
package io.lambdarouter.examples.patterns.basic;

import org.jspecify.annotations.NullMarked;
