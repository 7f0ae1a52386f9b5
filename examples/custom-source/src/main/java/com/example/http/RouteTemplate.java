package com.example.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A method and a path with parameters, compiled; immutable. */
record RouteTemplate(String method, List<String> segments) {

    /** All requests that no other route matches. */
    static final RouteTemplate ALL = new RouteTemplate("ANY", List.of("{all+}"));

    private static final Pattern FORM = Pattern.compile("[A-Z]+ (/[^/{}]*|/\\{[^/{}+]+})*(/\\{[^/{}+]+\\+})?");

    /** Reads a template, empty where it is none. */
    static Optional<RouteTemplate> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int space = text.indexOf(' ');
        return Optional.of(new RouteTemplate(text.substring(0, space), segments(text.substring(space + 1))));
    }

    /** What stands between the slashes; a slash at the end makes another path. */
    static List<String> segments(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    boolean isForMethod(String name) {
        return method.equals("ANY") || method.equals(name);
    }

    /** What stands in a path in the place of the parameters, empty where the path is another one. */
    Optional<Map<String, String>> match(String path) {
        List<String> actual = segments(path);
        boolean greedy = isGreedy(last());
        if (greedy ? actual.size() < segments.size() : actual.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            String value = isGreedy(segment) ? String.join("/", actual.subList(i, actual.size())) : actual.get(i);
            if (isParameter(segment)) {
                parameters.put(segment.replaceAll("[{}+]", ""), value);
            } else if (!segment.equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private String last() {
        return segments.get(segments.size() - 1);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static boolean isGreedy(String segment) {
        return segment.endsWith("+}");
    }

    /** The template without the names of its parameters: two of one shape match the same requests. */
    String shape() {
        return segments.stream()
                .map(segment -> isGreedy(segment) ? "{+}" : isParameter(segment) ? "{}" : segment)
                .collect(Collectors.joining("/", method + " /", ""));
    }

    /** What says more comes first. */
    static Comparator<RouteTemplate> bySpecificity() {
        return Comparator.comparing(RouteTemplate::ranks, Arrays::compare)
                .thenComparing(template -> template.method.equals("ANY"));
    }

    private int[] ranks() {
        return segments.stream()
                .mapToInt(segment -> isGreedy(segment) ? 2 : isParameter(segment) ? 1 : 0)
                .toArray();
    }

    @Override
    public String toString() {
        return method + " /" + String.join("/", segments);
    }
}
