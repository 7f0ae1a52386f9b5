package io.lambdarouter.testkit.tck;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.core.LambdaRouterContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A router in a container of its own, with settings that hold while it starts. */
record RunningRouter(LambdaRouterContainer container) implements AutoCloseable {

    static RunningRouter with(Map<String, String> settings, List<Class<?>> beans) {
        Map<String, @Nullable String> before = new HashMap<>();
        settings.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            return new RunningRouter(LambdaRouterContainer.startWith(beans.toArray(Class<?>[]::new)));
        } finally {
            before.forEach(RunningRouter::restore);
        }
    }

    private static void restore(String name, @Nullable String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }

    LambdaRouter router() {
        return container.router();
    }

    @Override
    public void close() {
        container.close();
    }
}
