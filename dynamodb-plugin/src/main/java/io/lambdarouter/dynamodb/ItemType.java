package io.lambdarouter.dynamodb;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Tells which items of a table are of a class, for tables that hold several kinds: each observer of such a class gets those
 * items only, as if it had {@link Where} with the same members.
 *
 * <pre>{@code
 * @ItemType(attribute = "pk", beginsWith = "ORDER#")
 * public record Order(String pk, BigDecimal total) {}
 * }</pre>
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target(TYPE)
public @interface ItemType {

    /**
     * The attribute's name, or a path as of {@link Changed#value()}.
     *
     * @return a path
     */
    String attribute();

    /**
     * What the attribute must be, as of {@link Where#equalTo()}.
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
}
