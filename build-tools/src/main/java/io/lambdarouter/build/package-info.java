/** What the build of the other modules runs. */
@NullMarked
package io.lambdarouter.build;

import org.jspecify.annotations.NullMarked;
