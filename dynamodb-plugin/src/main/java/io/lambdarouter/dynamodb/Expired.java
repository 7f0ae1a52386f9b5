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

/**
 * Observes items that DynamoDB deleted because their Time to Live had passed; {@code @Expired(false)} observes all other
 * changes.
 *
 * <pre>{@code void archive(@Observes @Expired Removed<Session> change)}</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">Working with
 *     expired items and streams</a>
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({PARAMETER, FIELD, METHOD, TYPE})
public @interface Expired {

    /**
     * Whether the item was deleted by Time to Live.
     *
     * @return false to observe all changes but those
     */
    boolean value() default true;

    /** An {@link Expired} made at run time, as for firing an event by hand. */
    final class Literal extends AnnotationLiteral<Expired> implements Expired {

        @Serial
        private static final long serialVersionUID = 1L;

        /** Whether the item was deleted by Time to Live. */
        private final boolean value;

        private Literal(boolean value) {
            this.value = value;
        }

        /**
         * The qualifier.
         *
         * @param value whether the item was deleted by Time to Live
         * @return the qualifier
         */
        public static Literal of(boolean value) {
            return new Literal(value);
        }

        @Override
        public boolean value() {
            return value;
        }
    }
}
