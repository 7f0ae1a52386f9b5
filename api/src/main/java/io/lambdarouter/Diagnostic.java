package io.lambdarouter;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of an error as data: a stable code, a headline, facts, and a remedy.
 *
 * <p>The codes are listed in {@code docs/messages.md}. A diagnostic never holds the value of an attribute, a message body
 * or any other data of the event: those are people's data. Control characters in facts are escaped, so that nothing an
 * event contains can forge a log line. Immutable and safe for use by several threads.
 */
public final class Diagnostic implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The stable code. */
    private final String code;

    /** What is wrong, in one line. */
    private final String headline;

    /** Names and values, in order. */
    private final ArrayList<Fact> facts;

    /** What to do about it. */
    private final String remedy;

    private Diagnostic(String code, String headline, List<Fact> facts, String remedy) {
        this.code = code;
        this.headline = headline;
        this.facts = new ArrayList<>(facts);
        this.remedy = remedy;
    }

    /**
     * A diagnostic without facts.
     *
     * @param code the stable code, for example {@code LR-0105}
     * @param headline what is wrong, in one line
     * @return the diagnostic
     */
    public static Diagnostic of(String code, String headline) {
        return new Diagnostic(Objects.requireNonNull(code), Objects.requireNonNull(headline), List.of(), "");
    }

    /**
     * This diagnostic with one more fact.
     *
     * @param name what the fact is about, for example {@code found}, {@code expected} or {@code record}
     * @param value the fact; never the value of an attribute
     * @return a new diagnostic
     */
    public Diagnostic with(String name, Object value) {
        List<Fact> more = Stream.concat(facts.stream(), Stream.of(new Fact(name, escape(String.valueOf(value)))))
                .toList();
        return new Diagnostic(code, headline, more, remedy);
    }

    /**
     * This diagnostic with all facts of another one after its own.
     *
     * @param other where the facts come from
     * @return a new diagnostic
     */
    public Diagnostic withFactsOf(Diagnostic other) {
        return new Diagnostic(
                code,
                headline,
                Stream.concat(facts.stream(), other.facts.stream()).toList(),
                remedy);
    }

    /**
     * This diagnostic with a remedy.
     *
     * @param text what the reader can do about it
     * @return a new diagnostic
     */
    public Diagnostic remedy(String text) {
        return new Diagnostic(code, headline, facts, Objects.requireNonNull(text));
    }

    /**
     * The stable code.
     *
     * @return for example {@code LR-0105}
     */
    public String code() {
        return code;
    }

    /**
     * What is wrong, in one line.
     *
     * @return the headline
     */
    public String headline() {
        return headline;
    }

    /**
     * The first fact of a name.
     *
     * @param name as given to {@link #with}
     * @return the fact's text, empty where there is none of that name
     */
    public Optional<String> fact(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst();
    }

    /**
     * What the reader can do about it.
     *
     * @return the remedy, the empty string where there is none
     */
    public String remedy() {
        return remedy;
    }

    /** The whole text: code and headline, a line for each fact, the remedy. */
    @Override
    public String toString() {
        Stream<Fact> last = remedy.isEmpty() ? Stream.of() : Stream.of(new Fact("remedy", remedy));
        List<Fact> all = Stream.concat(facts.stream(), last).toList();
        int width = all.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        return all.stream().map(fact -> fact.line(width)).collect(Collectors.joining("", code + " " + headline, ""));
    }

    /** The text with its control characters escaped, so that nothing in it can begin another line. */
    static String escape(String text) {
        return text.chars().noneMatch(Character::isISOControl)
                ? text
                : text.chars().mapToObj(Diagnostic::escape).collect(Collectors.joining());
    }

    private static String escape(int c) {
        return Character.isISOControl(c) ? String.format("\\u%04x", c) : String.valueOf((char) c);
    }

    private record Fact(String name, String value) implements Serializable {
        String line(int width) {
            return "\n  " + name + " ".repeat(width - name.length()) + "  " + value;
        }
    }
}
