package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.Settings;
import java.util.Optional;
import java.util.function.Function;

/** Reads settings; a value that cannot be understood is a problem of the start. */
record SettingReader(Settings settings, Problems problems) {

    <T> T read(String name, T otherwise, String expected, Function<String, Optional<T>> parse) {
        Optional<String> text = settings.value(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return parse.apply(text.get().trim()).orElseGet(() -> {
            problems.add(Diagnostic.of("LR-0208", "A setting has a value that is not known")
                    .with("setting", name)
                    .with("expected", expected)
                    .remedy("correct the environment variable, or remove it to have the default"));
            return otherwise;
        });
    }

    /** Which of two words a text is, false for the first; empty where it is neither. */
    static Optional<Boolean> isSecond(String text, String first, String second) {
        return text.equals(first) || text.equals(second) ? Optional.of(text.equals(second)) : Optional.empty();
    }
}
