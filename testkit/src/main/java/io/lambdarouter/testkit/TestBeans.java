package io.lambdarouter.testkit;

import io.lambdarouter.BatchCompleted;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Singleton;
import jakarta.json.bind.JsonbConfig;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Adds the beans of the test kit to a container, and keeps a test from passing with a class that Lambda would not find. */
final class TestBeans implements Extension {

    private final List<Class<?>> tests;
    private final List<Class<?>> named;
    private final RoutingJournal journal;
    private final Map<String, String> settings;

    TestBeans(List<Class<?>> tests, List<Class<?>> named, RoutingJournal journal, Map<String, String> settings) {
        this.tests = tests;
        this.named = named;
        this.journal = journal;
        this.settings = settings;
    }

    /** weld-junit5 makes a bean of every class that is injected; the test itself needs no annotation. */
    <T> void veto(@Observes ProcessAnnotatedType<T> event, BeanManager beans) {
        Class<T> type = event.getAnnotatedType().getJavaClass();
        if (!isFound(event.getAnnotatedType().getAnnotations(), beans)
                && tests.stream().noneMatch(type::isAssignableFrom)) {
            event.veto();
        }
    }

    /** As the CDI specification lists them in "Bean defining annotations". */
    private static boolean isFound(Collection<Annotation> annotations, BeanManager beans) {
        return annotations.stream()
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Dependent.class
                        || type.getName().equals("jakarta.interceptor.Interceptor")
                        || beans.isNormalScope(type)
                        || beans.isStereotype(type));
    }

    void addBeans(@Observes AfterBeanDiscovery event, BeanManager beans) {
        event.<ChangeEvents>addBean()
                .types(ChangeEvents.class)
                .scope(Singleton.class)
                .createWith(creation -> ChangeEvents.with(config(beans.createInstance())));
        event.<TestRouter>addBean()
                .types(TestRouter.class)
                .scope(Singleton.class)
                .createWith(creation -> new TestRouter(router(beans.createInstance()), journal));
        if (!settings.isEmpty()) {
            addSettings(event);
        }
    }

    private static JsonbConfig config(Instance<Object> beans) {
        Instance<JsonbConfig> config = beans.select(JsonbConfig.class);
        return config.isResolvable() ? config.get() : new JsonbConfig();
    }

    private static LambdaRouter router(Instance<Object> beans) {
        return beans.select(LambdaRouter.class).get();
    }

    /** Instead of those of the application, if it has such a bean. */
    private void addSettings(AfterBeanDiscovery event) {
        event.<Settings>addBean()
                .types(Settings.class)
                .scope(Singleton.class)
                .alternative(true)
                .priority(Integer.MAX_VALUE)
                .createWith(creation -> Settings.of(settings));
    }

    void addObservers(@Observes AfterBeanDiscovery event) {
        event.<FailedRecord>addObserverMethod()
                .beanClass(TestBeans.class)
                .observedType(FailedRecord.class)
                .priority(Integer.MAX_VALUE)
                .notifyWith(record -> journal.failed(record.getEvent()));
        event.<BatchCompleted>addObserverMethod()
                .beanClass(TestBeans.class)
                .observedType(BatchCompleted.class)
                .notifyWith(batch -> journal.completed(batch.getEvent()));
    }

    void check(@Observes AfterDeploymentValidation event, BeanManager beans) {
        List<String> missing = named.stream()
                .filter(type -> !isFound(List.of(type.getAnnotations()), beans))
                .map(Class::getName)
                .toList();
        if (!missing.isEmpty()) {
            event.addDeploymentProblem(
                    new DeploymentException("Classes in @LambdaRouterTest are no beans, so Lambda would"
                            + " not find them: " + missing + "; annotate them, for example with @ApplicationScoped"));
        }
    }
}
