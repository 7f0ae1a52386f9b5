package com.example.http;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.io.Serial;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Objects;

/**
 * Observes the requests of one route, written as API Gateway writes its routes: {@code @Route("GET /books/{id}")}.
 *
 * <p>The method may be {@code ANY}, the last segment of the path {@code {name+}}, which stands for all that follows. Where
 * several routes match, the one that says more gets the request: a segment as it is before a parameter, a parameter before
 * {@code {name+}}, a method before {@code ANY}. Without this qualifier, an observer is for all requests that no route matches.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({PARAMETER, FIELD, METHOD, TYPE})
public @interface Route {

    /**
     * The route.
     *
     * @return a method, a space, and a path with parameters in braces
     */
    String value();

    /** A {@link Route} made at run time, as for firing an event by hand. */
    final class Literal extends AnnotationLiteral<Route> implements Route {

        @Serial
        private static final long serialVersionUID = 1L;

        /** The route. */
        private final String value;

        private Literal(String value) {
            this.value = Objects.requireNonNull(value);
        }

        /**
         * The qualifier for a route.
         *
         * @param value the route
         * @return the qualifier
         */
        public static Literal of(String value) {
            return new Literal(value);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
