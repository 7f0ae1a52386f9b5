package io.lambdarouter.testkit;

import io.lambdarouter.core.LambdaRouterExtension;
import io.lambdarouter.testkit.internal.weld.WeldTest;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives a {@link LambdaRouterTest} its container. */
final class RouterExtension extends WeldTest {

    @Override
    public void beforeEach(ExtensionContext context) {
        boolean shared = context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent();
        if (shared && !settingsAt(context.getRequiredTestMethod()).isEmpty()) {
            throw new ExtensionConfigurationException(
                    "A method has a @RouterSetting of its own, and the container is made"
                            + " once for all methods: " + context.getRequiredTestMethod()
                            + "; set it at a class, or use the life cycle PER_METHOD");
        }
        super.beforeEach(context);
    }

    @Override
    protected List<Class<?>> beanClasses(ExtensionContext context) {
        return testClasses(context)
                .flatMap(type -> AnnotationSupport.findAnnotation(type, LambdaRouterTest.class).stream())
                .flatMap(test -> Arrays.stream(test.value()))
                .<Class<?>>map(type -> type)
                .distinct()
                .toList();
    }

    @Override
    protected List<Extension> extensions(ExtensionContext context) {
        TestBeans beans = new TestBeans(
                testClasses(context).toList(), beanClasses(context), new RoutingJournal(), settings(context));
        return List.of(new LambdaRouterExtension(), beans);
    }

    private static Map<String, String> settings(ExtensionContext context) {
        Map<String, String> settings = new TreeMap<>();
        Stream.concat(testClasses(context).flatMap(RouterExtension::hierarchy), context.getTestMethod().stream())
                .flatMap(element -> settingsAt(element).stream())
                .forEach(setting -> settings.put(setting.name(), setting.value()));
        return settings;
    }

    private static List<RouterSetting> settingsAt(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, RouterSetting.class);
    }

    /** The classes that a nested test lies in, and its own last. */
    private static Stream<Class<?>> testClasses(ExtensionContext context) {
        return context.getRequiredTestInstances().getAllInstances().stream().map(Object::getClass);
    }

    /** The superclasses of a class, and itself last. */
    private static Stream<Class<?>> hierarchy(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            classes.add(0, each);
        }
        return classes.stream();
    }
}
