package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment variables that a template gives the function. */
record Environment(Map<String, Scalar> variables, boolean complete) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]*)}");
    private static final String ROUTER_SETTING = "LAMBDA_ROUTER_";

    static Environment of(Resource function) {
        Optional<Value> variables = function.properties().at("Environment", "Variables");
        Map<String, Scalar> found = new LinkedHashMap<>();
        variables
                .map(Value::members)
                .orElse(Map.of())
                .forEach((name, value) -> found.put(
                        name,
                        value instanceof Scalar scalar ? scalar : new Scalar("${" + name + "}", false, value.line())));
        return new Environment(found, variables.filter(Value::isUncertain).isEmpty());
    }

    Optional<Scalar> get(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** As texts; a setting of the router that only a deployment tells is left out, since it has to mean something. */
    Map<String, String> asTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            if (value.certain() || !name.startsWith(ROUTER_SETTING)) {
                texts.put(name, value.text());
            }
        });
        return texts;
    }

    /** The variables that a text needs, and that are not set. */
    List<String> missingIn(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(placeholder -> placeholder.group(1))
                .filter(name -> complete && !variables.containsKey(name))
                .toList();
    }

    /** The text with variables in it. */
    Scalar resolve(String text) {
        List<Boolean> certain = new ArrayList<>();
        String resolved = PLACEHOLDER.matcher(text).replaceAll(match -> {
            certain.add(isCertain(match));
            return Matcher.quoteReplacement(
                    get(match.group(1)).map(Scalar::text).orElseGet(match::group));
        });
        return new Scalar(resolved.trim(), !certain.contains(false), 0);
    }

    private boolean isCertain(MatchResult placeholder) {
        return get(placeholder.group(1)).filter(Scalar::certain).isPresent();
    }
}
