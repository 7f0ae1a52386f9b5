/** Tests of the project as a whole; this package knows where its parts are. */
@NullMarked
package io.lambdarouter.quality;

import org.jspecify.annotations.NullMarked;
