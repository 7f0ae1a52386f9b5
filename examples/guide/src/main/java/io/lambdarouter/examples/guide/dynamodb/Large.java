package io.lambdarouter.examples.guide.dynamodb;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

@Qualifier
@Retention(RUNTIME)
@interface Large {
    int over();
}
