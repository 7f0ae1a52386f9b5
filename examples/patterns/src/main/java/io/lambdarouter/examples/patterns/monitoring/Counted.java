package io.lambdarouter.examples.patterns.monitoring;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Counts the changes that an observer of a {@link io.lambdarouter.dynamodb.ChangeBatch} is given. */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
@interface Counted {}
