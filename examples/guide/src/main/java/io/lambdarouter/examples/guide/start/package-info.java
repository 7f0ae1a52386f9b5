/** The code of the page on getting started, to be put in the place of the starter's. */
@NullMarked
package io.lambdarouter.examples.guide.start;

import org.jspecify.annotations.NullMarked;
