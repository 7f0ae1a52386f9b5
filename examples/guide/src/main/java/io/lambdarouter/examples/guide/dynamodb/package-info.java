/** The code of the DynamoDB reference. */
@NullMarked
package io.lambdarouter.examples.guide.dynamodb;

import org.jspecify.annotations.NullMarked;
