package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.Settings;
import io.lambdarouter.spi.EventSourcePlugin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Leaves out the plug-ins that a setting switches off. */
record DisabledSources(Settings settings, Problems problems) {

    List<EventSourcePlugin> remove(List<EventSourcePlugin> plugins) {
        List<String> disabled = new SettingReader(settings, problems)
                .read(Settings.DISABLED_SOURCES, List.of(), "names of event sources", DisabledSources::names);
        return disabled.isEmpty() ? plugins : without(disabled, plugins);
    }

    private List<EventSourcePlugin> without(List<String> disabled, List<EventSourcePlugin> plugins) {
        disabled.stream()
                .filter(name ->
                        plugins.stream().noneMatch(plugin -> plugin.name().equals(name)))
                .forEach(name -> refuse(name, plugins));
        return plugins.stream()
                .filter(plugin -> !disabled.contains(plugin.name()))
                .toList();
    }

    private static Optional<List<String>> names(String text) {
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::trim).toList();
        return names.contains("") ? Optional.empty() : Optional.of(names);
    }

    private void refuse(String name, List<EventSourcePlugin> plugins) {
        problems.add(Diagnostic.of("LR-0220", "A setting switches off an event source that is not there")
                .with("setting", Settings.DISABLED_SOURCES)
                .with("found", name)
                .with("expected", plugins.stream().map(EventSourcePlugin::name).toList())
                .remedy("correct the name, or remove it"));
    }
}
