/**
 * What users download: jars, bills of materials, licenses. These tests run once all modules are packaged; Surefire's
 * execution "artifacts" sees to that.
 */
@NullMarked
package io.lambdarouter.quality.artifacts;

import org.jspecify.annotations.NullMarked;
