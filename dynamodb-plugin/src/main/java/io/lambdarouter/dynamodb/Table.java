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
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Objects;

/**
 * Observes the changes of one table.
 *
 * <pre>{@code void index(@Observes @Table("books") Upserted<Book> change)}</pre>
 *
 * <p>The names of deployed tables are often generated: {@code @Table("${BOOKS_TABLE}")} takes the name from the environment
 * variable, or the system property, of that name when the router starts.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({PARAMETER, FIELD, METHOD, TYPE})
public @interface Table {

    /**
     * The table's name, as it stands in the ARN of its stream.
     *
     * @return a name, in which {@code ${NAME}} stands for an environment variable
     */
    String value();

    /** A {@link Table} made at run time, as for firing an event by hand. */
    final class Literal extends AnnotationLiteral<Table> implements Table {

        @Serial
        private static final long serialVersionUID = 1L;

        /** The table's name. */
        private final String value;

        private Literal(String value) {
            this.value = Objects.requireNonNull(value);
        }

        /**
         * The qualifier for a table.
         *
         * @param value the table's name
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
