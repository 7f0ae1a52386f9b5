package io.lambdarouter.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind a command: options that begin with two dashes, in order, and all others.
 *
 * @param options names and values; the value of a flag is the empty string
 * @param others the other words
 */
record Arguments(List<Named> options, List<String> others) {

    /**
     * An option.
     *
     * @param name with its dashes
     * @param value the word behind it
     */
    record Named(String name, String value) {}

    static Arguments parse(List<String> words, Set<String> withValue, Set<String> flags) {
        List<Named> options = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (flags.contains(word)) {
                options.add(new Named(word, ""));
            } else if (withValue.contains(word) && i + 1 < words.size()) {
                options.add(new Named(word, words.get(++i)));
            } else if (word.startsWith("--")) {
                throw Option.wrong(
                        word,
                        withValue.contains(word) ? "no value" : "no such option",
                        "one of " + all(withValue, flags));
            } else {
                others.add(word);
            }
        }
        return new Arguments(List.copyOf(options), List.copyOf(others));
    }

    private static String all(Set<String> withValue, Set<String> flags) {
        List<String> names = new ArrayList<>(withValue);
        names.addAll(flags);
        return String.join(", ", names.stream().sorted().toList());
    }

    boolean has(String name) {
        return options.stream().anyMatch(option -> option.name().equals(name));
    }

    /** The last one counts. */
    Optional<String> value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    List<String> values(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .map(Named::value)
                .toList();
    }

    Optional<Integer> number(String name, int least, int most) {
        return value(name).map(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw Option.wrong(name, text, "a number from " + least + " to " + most);
            }
            return Option.inRange(name, Integer.parseInt(text), least, most);
        });
    }
}
