/** Changes items of a local table and shows what the observers receive. */
@NullMarked
package io.lambdarouter.examples.demo;

import org.jspecify.annotations.NullMarked;
