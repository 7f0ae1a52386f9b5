/** A whole function: keeps a search index of the table "books". */
@NullMarked
package io.lambdarouter.examples.books;

import org.jspecify.annotations.NullMarked;
