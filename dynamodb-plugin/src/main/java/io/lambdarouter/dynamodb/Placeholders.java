package io.lambdarouter.dynamodb;

import io.lambdarouter.Settings;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts settings in the place of {@code ${NAME}}. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]*)}");

    private final Settings settings;

    Placeholders(Settings settings) {
        this.settings = settings;
    }

    /** The text with settings in it; each one that is not set is reported and left as it is. */
    String resolve(String text, Consumer<String> missing) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(placeholder -> Matcher.quoteReplacement(value(placeholder, missing)));
    }

    private String value(MatchResult placeholder, Consumer<String> missing) {
        String name = placeholder.group(1);
        return settings.value(name).orElseGet(() -> {
            missing.accept(name);
            return placeholder.group();
        });
    }
}
