package io.lambdarouter.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives tests the one {@link DynamoDbLocal} of the test run; they are left out with {@code -DskipDynamoDbLocal}, and only then. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = "skipDynamoDbLocal", matches = ".*", disabledReason = "-DskipDynamoDbLocal")
@ExtendWith(SharedDynamoDbLocal.class)
@interface UsesDynamoDbLocal {}
