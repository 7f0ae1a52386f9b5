package io.lambdarouter.quality.documents;

import java.util.List;

/**
 * A fenced block of code in a document.
 *
 * @param place file and line of its fence
 * @param language what stands behind the fence, for example {@code java}
 * @param before the nearest line above it that is not empty
 * @param lines the code
 */
record CodeBlock(String place, String language, String before, List<String> lines) {}
