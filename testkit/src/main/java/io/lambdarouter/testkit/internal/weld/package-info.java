/** The one package of the test kit that knows Weld. */
@NullMarked
package io.lambdarouter.testkit.internal.weld;

import org.jspecify.annotations.NullMarked;
