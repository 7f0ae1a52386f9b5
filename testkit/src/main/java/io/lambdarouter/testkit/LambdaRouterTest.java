package io.lambdarouter.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of observers: every test method has a CDI container of its own, with a router and the beans named here.
 *
 * <pre>{@code
 * @LambdaRouterTest(PriceWatch.class)
 * class PriceWatchTest {
 *
 *     @Inject PriceWatch watch;
 *
 *     @Test
 *     void anIncreaseIsSeen(TestRouter router, ChangeEvents events) {
 *         TableChanges books = events.table("books", "id");
 *         router.route(books.modified(new Book("b1", 5), new Book("b1", 7))).assertSucceeded();
 *         assertEquals(List.of("b1"), watch.increased());
 *     }
 * }
 * }</pre>
 *
 * <p>Fields with {@code @Inject} and parameters of test methods get any bean, among them {@link TestRouter},
 * {@link ChangeEvents} and {@link io.lambdarouter.LambdaRouter}. The container is that of weld-junit5, whose annotations work
 * here too; it adds the classes that fields of the test and their classes inject. Nothing else is looked for on the class
 * path: name the services that observers inject.
 *
 * <p>Test classes and methods may run in parallel, with {@link RouterSetting settings} of their own.
 *
 * @see <a href="https://github.com/weld/weld-testing/blob/master/junit5/README.md">weld-junit5</a>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RouterExtension.class)
public @interface LambdaRouterTest {

    /**
     * The classes of beans, each with the annotation by which Lambda would find it.
     *
     * @return handlers, and the services that they inject
     */
    Class<?>[] value() default {};
}
