/** Makes attributes of a DynamoDB item of an application's own objects. */
@NullMarked
package io.lambdarouter.testkit.internal.item;

import org.jspecify.annotations.NullMarked;
