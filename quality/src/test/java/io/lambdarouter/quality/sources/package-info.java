/** What the source files say: how long methods are, which messages there are, and who names DynamoDB. */
@NullMarked
package io.lambdarouter.quality.sources;

import org.jspecify.annotations.NullMarked;
