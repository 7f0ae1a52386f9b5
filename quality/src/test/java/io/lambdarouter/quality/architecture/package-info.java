/** Which module and package may use which, and what every class has to be like. */
@NullMarked
package io.lambdarouter.quality.architecture;

import org.jspecify.annotations.NullMarked;
