/** What the code of the guide shares. */
@NullMarked
package io.lambdarouter.examples.guide;

import org.jspecify.annotations.NullMarked;
