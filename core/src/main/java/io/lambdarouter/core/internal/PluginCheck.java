package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.EventSourcePlugin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plug-in says of itself, looked at before anything relies on it. */
final class PluginCheck {

    /** As in {@code aws:dynamodb}: it stands in settings, between commas and before equals signs. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*:[a-z][a-z0-9.-]*");

    private final Problems problems;

    PluginCheck(Problems problems) {
        this.problems = problems;
    }

    /** Whether a plug-in says who it is, and what may be observed of it. */
    boolean accept(EventSourcePlugin plugin) {
        try {
            String name = Objects.requireNonNull(plugin.name(), "name() returned null");
            types(plugin).forEach(type -> Objects.requireNonNull(type, "a type is null"));
            Objects.requireNonNull(plugin.qualifiers(), "qualifiers() returned null");
            return hasForm(name, plugin);
        } catch (Throwable e) {
            Fatal.rethrow(e);
            problems.add(cannotStart(plugin, e), e);
            return false;
        }
    }

    static Diagnostic cannotStart(EventSourcePlugin plugin, Throwable e) {
        return Diagnostic.of("LR-0212", "An event source plug-in cannot start")
                .with("event source", plugin.getClass().getName())
                .with("failed with", e.getClass().getName())
                .remedy("see the cause");
    }

    private boolean hasForm(String name, EventSourcePlugin plugin) {
        boolean fits = NAME.matcher(name).matches();
        if (!fits) {
            problems.add(Diagnostic.of("LR-0223", "The name of an event source plug-in has the wrong form")
                    .with("found", name)
                    .with("expected", NAME)
                    .with("plug-in", plugin.getClass().getName())
                    .remedy("name it after its vendor and service, as in aws:sqs"));
        }
        return fits;
    }

    /** An observer of a type that two want could not know whose records it gets. */
    void requireOwnTypes(List<EventSourcePlugin> plugins) {
        Map<Class<?>, EventSourcePlugin> owners = new HashMap<>();
        for (EventSourcePlugin plugin : plugins) {
            types(plugin).forEach(type -> {
                @Nullable EventSourcePlugin other = owners.put(type, plugin);
                if (other != null) {
                    problems.add(shared(type, other, plugin));
                }
            });
        }
    }

    private static Diagnostic shared(Class<?> type, EventSourcePlugin one, EventSourcePlugin other) {
        return Diagnostic.of("LR-0224", "An event type belongs to an event source twice, or to two of them")
                .with("type", type.getName())
                .with(
                        "found",
                        one.getClass().getName() + " and " + other.getClass().getName())
                .remedy("let each type be a type of records, of batches or of what closes a batch, of one plug-in");
    }

    static Stream<Class<?>> types(EventSourcePlugin plugin) {
        return Stream.of(plugin.batchTypes(), plugin.recordTypes(), plugin.closingTypes())
                .flatMap(types -> Objects.requireNonNull(types, "a set of types is null").stream());
    }
}
