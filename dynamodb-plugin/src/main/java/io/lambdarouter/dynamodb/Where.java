package io.lambdarouter.dynamodb;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.io.Serial;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Objects;

/**
 * Observes changes of items with a certain value of an attribute.
 *
 * <pre>{@code void ship(@Observes @Where(attribute = "status", equalTo = "PAID") Modified<Order> change)}</pre>
 *
 * <p>The attribute is read from the new image, else from the old one, else from the keys. Where a stream carries no image
 * and the attribute is no part of the key, it cannot be decided, and the record fails. Repeated, all must hold.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({PARAMETER, FIELD, METHOD, TYPE})
@Repeatable(Where.All.class)
public @interface Where {

    /**
     * The attribute's name, or a path as of {@link Changed#value()}.
     *
     * @return a path
     */
    String attribute();

    /**
     * What the attribute must be: the text of a string, a number (compared by value), {@code true} or {@code false}.
     *
     * @return a value, or the empty string where {@link #beginsWith()} is given instead
     */
    String equalTo() default "";

    /**
     * What the attribute, a string, must begin with.
     *
     * @return a prefix, or the empty string where {@link #equalTo()} is given instead
     */
    String beginsWith() default "";

    /** Several of them at one place. */
    @Documented
    @Retention(RUNTIME)
    @Target({PARAMETER, FIELD, METHOD, TYPE})
    @interface All {

        /**
         * The single ones.
         *
         * @return all must hold
         */
        Where[] value();
    }

    /** A {@link Where} made at run time, as for firing an event by hand. */
    final class Literal extends AnnotationLiteral<Where> implements Where {

        @Serial
        private static final long serialVersionUID = 1L;

        /** The path. */
        private final String attribute;

        /** The value, or nothing. */
        private final String equalTo;

        /** The prefix, or nothing. */
        private final String beginsWith;

        private Literal(String attribute, String equalTo, String beginsWith) {
            this.attribute = Objects.requireNonNull(attribute);
            this.equalTo = Objects.requireNonNull(equalTo);
            this.beginsWith = Objects.requireNonNull(beginsWith);
        }

        /**
         * The qualifier for a value.
         *
         * @param attribute the attribute's name or path
         * @param value what it must be
         * @return the qualifier
         */
        public static Literal equalTo(String attribute, String value) {
            return new Literal(attribute, value, "");
        }

        /**
         * The qualifier for a prefix.
         *
         * @param attribute the attribute's name or path
         * @param prefix what it must begin with
         * @return the qualifier
         */
        public static Literal beginsWith(String attribute, String prefix) {
            return new Literal(attribute, "", prefix);
        }

        @Override
        public String attribute() {
            return attribute;
        }

        @Override
        public String equalTo() {
            return equalTo;
        }

        @Override
        public String beginsWith() {
            return beginsWith;
        }
    }
}
