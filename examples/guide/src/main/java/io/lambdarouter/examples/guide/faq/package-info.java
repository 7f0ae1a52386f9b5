/** The code of the answers to frequent questions. */
@NullMarked
package io.lambdarouter.examples.guide.faq;

import org.jspecify.annotations.NullMarked;
