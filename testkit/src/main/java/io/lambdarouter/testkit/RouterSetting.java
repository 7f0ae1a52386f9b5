package io.lambdarouter.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A setting of the function under a {@link LambdaRouterTest}, which Lambda would have as an environment variable: one of
 * {@link io.lambdarouter.Settings}, or a placeholder such as {@code BOOKS_TABLE} in {@code @Table("${BOOKS_TABLE}")}.
 *
 * <p>At a method it counts for that method, at a class for all of its methods and nested classes; the nearest one counts. It
 * is no environment variable, so that tests do not see each other's.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(RouterSetting.List.class)
public @interface RouterSetting {

    /**
     * The setting.
     *
     * @return its name, as of an environment variable
     */
    String name();

    /**
     * What it is set to.
     *
     * @return its value
     */
    String value();

    /** Several settings. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /**
         * The settings.
         *
         * @return each with another name
         */
        RouterSetting[] value();
    }
}
