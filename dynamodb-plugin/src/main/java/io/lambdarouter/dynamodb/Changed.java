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
 * Observes modifications that changed an attribute: its value is another one, or it appeared or disappeared.
 *
 * <pre>{@code void reprice(@Observes @Changed("price") Modified<Book> change)}</pre>
 *
 * <p>Numbers are compared by value, sets and maps without order. Repeated, all of the attributes must have changed. An
 * insertion or removal changes no attribute. Needs a stream with {@code NEW_AND_OLD_IMAGES}: where an image is missing it
 * cannot be decided, and the record fails.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({PARAMETER, FIELD, METHOD, TYPE})
@Repeatable(Changed.All.class)
public @interface Changed {

    /**
     * The attribute's name, or a path to a nested one: {@code address.city}, {@code lines[0].amount}. A backslash before a
     * dot, a bracket or a backslash makes it part of the name.
     *
     * @return a path
     */
    String value();

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
        Changed[] value();
    }

    /** A {@link Changed} made at run time, as for firing an event by hand. */
    final class Literal extends AnnotationLiteral<Changed> implements Changed {

        @Serial
        private static final long serialVersionUID = 1L;

        /** The path. */
        private final String value;

        private Literal(String value) {
            this.value = Objects.requireNonNull(value);
        }

        /**
         * The qualifier for an attribute.
         *
         * @param value the attribute's name or path
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
