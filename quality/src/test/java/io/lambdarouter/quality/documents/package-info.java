/** The project's Markdown files: their code is compiled code, and their links lead somewhere. */
@NullMarked
package io.lambdarouter.quality.documents;

import org.jspecify.annotations.NullMarked;
