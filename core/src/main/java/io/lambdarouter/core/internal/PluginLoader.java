package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.EventSourcePlugin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds the plug-ins on the class path, in an order that does not depend on it. */
final class PluginLoader {

    private final Problems problems;

    PluginLoader(Problems problems) {
        this.problems = problems;
    }

    List<EventSourcePlugin> load(ClassLoader loader) {
        PluginCheck check = new PluginCheck(problems);
        Collection<EventSourcePlugin> found = withoutDuplicates(
                instantiate(loader).stream().filter(check::accept).toList());
        check.requireOwnTypes(List.copyOf(found));
        found.forEach(plugin -> Log.debug(() -> "Event source plug-in " + plugin.name() + ": "
                + plugin.getClass().getName()));
        return List.copyOf(found);
    }

    private List<EventSourcePlugin> instantiate(ClassLoader loader) {
        List<EventSourcePlugin> plugins = new ArrayList<>();
        Iterator<EventSourcePlugin> services =
                ServiceLoader.load(EventSourcePlugin.class, loader).iterator();
        boolean more = true;
        while (more) {
            try {
                plugins.add(services.next());
            } catch (NoSuchElementException end) {
                more = false;
            } catch (ServiceConfigurationError | LinkageError e) {
                problems.add(broken(e, loader), e);
            }
        }
        return plugins;
    }

    private static Diagnostic broken(Error e, ClassLoader loader) {
        String message = String.valueOf(e.getMessage());
        return Diagnostic.of("LR-0206", "An event source plug-in cannot be loaded")
                .with("found", message)
                .with("in", new ServiceFiles(loader).complainedOf(message))
                .remedy("name a public class with a public constructor without parameters that implements "
                        + EventSourcePlugin.class.getSimpleName());
    }

    private Collection<EventSourcePlugin> withoutDuplicates(List<EventSourcePlugin> plugins) {
        TreeMap<String, EventSourcePlugin> byName = new TreeMap<>();
        plugins.stream()
                .sorted(Comparator.comparing(plugin -> plugin.getClass().getName()))
                .forEach(plugin -> byName.merge(plugin.name(), plugin, this::duplicate));
        return byName.values();
    }

    private EventSourcePlugin duplicate(EventSourcePlugin one, EventSourcePlugin other) {
        problems.add(Diagnostic.of("LR-0207", "Two event source plug-ins have the same name")
                .with("name", one.name())
                .with(
                        "found",
                        one.getClass().getName() + " and " + other.getClass().getName())
                .remedy("take one of them off the class path"));
        return one;
    }
}
