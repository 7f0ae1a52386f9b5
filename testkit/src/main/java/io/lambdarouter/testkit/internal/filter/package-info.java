/** Filter criteria of event source mappings; nobody's API. */
@NullMarked
package io.lambdarouter.testkit.internal.filter;

import org.jspecify.annotations.NullMarked;
