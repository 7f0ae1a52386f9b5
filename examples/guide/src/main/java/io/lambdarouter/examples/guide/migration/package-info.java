/** The code of the page on migration: what functions become. */
@NullMarked
package io.lambdarouter.examples.guide.migration;

import org.jspecify.annotations.NullMarked;
