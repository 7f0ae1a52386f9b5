/** The code of the README. */
@NullMarked
package io.lambdarouter.examples.readme;

import org.jspecify.annotations.NullMarked;
