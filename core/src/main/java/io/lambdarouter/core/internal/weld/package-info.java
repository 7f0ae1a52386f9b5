/** The only package that knows Weld; nobody's API. */
@NullMarked
package io.lambdarouter.core.internal.weld;

import org.jspecify.annotations.NullMarked;
