/** Reads items in DynamoDB's JSON and binds them; nobody's API. */
@NullMarked
package io.lambdarouter.dynamodb.internal;

import org.jspecify.annotations.NullMarked;
