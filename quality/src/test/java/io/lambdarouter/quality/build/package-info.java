/** What the POMs and service files promise to users. */
@NullMarked
package io.lambdarouter.quality.build;

import org.jspecify.annotations.NullMarked;
