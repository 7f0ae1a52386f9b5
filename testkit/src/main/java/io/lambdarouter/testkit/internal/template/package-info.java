/** Templates of AWS CloudFormation and AWS SAM, and what is checked of them; nobody's API. */
@NullMarked
package io.lambdarouter.testkit.internal.template;

import org.jspecify.annotations.NullMarked;
