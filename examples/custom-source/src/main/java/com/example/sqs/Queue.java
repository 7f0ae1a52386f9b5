package com.example.sqs;

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
 * Observes the messages of one queue.
 *
 * <p>The names of deployed queues are often generated: {@code @Queue("${ORDERS_QUEUE}")} takes the name from the environment
 * variable, or the system property, of that name when the router starts.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({PARAMETER, FIELD, METHOD, TYPE})
public @interface Queue {

    /**
     * The queue's name, as it stands at the end of its ARN; that of a FIFO queue ends in {@code .fifo}.
     *
     * @return a name, in which {@code ${NAME}} stands for an environment variable
     */
    String value();

    /** A {@link Queue} made at run time, as for firing an event by hand. */
    final class Literal extends AnnotationLiteral<Queue> implements Queue {

        @Serial
        private static final long serialVersionUID = 1L;

        /** The queue's name. */
        private final String value;

        private Literal(String value) {
            this.value = Objects.requireNonNull(value);
        }

        /**
         * The qualifier for a queue.
         *
         * @param value the queue's name
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
