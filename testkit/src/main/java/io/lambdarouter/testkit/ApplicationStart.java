package io.lambdarouter.testkit;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RoutedObserver;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.LambdaRouterContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Starts an application to ask for its observers, with the environment that a template would give it. */
record ApplicationStart(Map<String, String> environment, Supplier<LambdaRouterContainer> application) {

    /** The fact of a problem that names a variable which is not set. */
    private static final String NOT_SET = "not set";

    /** A variable that is not set is a finding of the check, not the end of it: its name stands in for its value. */
    List<RoutedObserver> observers() {
        try {
            return start(environment);
        } catch (RouterStartException e) {
            return start(completed(e));
        }
    }

    private Map<String, String> completed(RouterStartException failure) {
        Map<String, String> complete = new HashMap<>(environment);
        for (Diagnostic problem : failure.problems()) {
            String variable = problem.fact(NOT_SET).orElseThrow(() -> failure);
            complete.put(variable, variable);
        }
        return complete;
    }

    /** System properties belong to the whole process: one at a time. */
    private List<RoutedObserver> start(Map<String, String> properties) {
        synchronized (ApplicationStart.class) {
            Properties before = (Properties) System.getProperties().clone();
            try {
                properties.forEach(System::setProperty);
                return observersOfApplication();
            } finally {
                properties.keySet().forEach(name -> restore(name, before));
            }
        }
    }

    private static void restore(String name, Properties before) {
        Optional.ofNullable(before.getProperty(name))
                .ifPresentOrElse(value -> System.setProperty(name, value), () -> System.clearProperty(name));
    }

    private List<RoutedObserver> observersOfApplication() {
        try (LambdaRouterContainer container = application.get()) {
            return container.router().observers();
        }
    }
}
