package io.lambdarouter.local;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;

/**
 * The colors of what is printed, if any.
 *
 * @param colored whether there are colors
 */
record Palette(boolean colored) {

    static final Palette PLAIN = new Palette(false);

    private static final char ESCAPE = '\u001b';

    /** Colors on a terminal only, and not where the environment asks for none: {@code NO_COLOR}, {@code TERM=dumb}. */
    static Palette of(Map<String, String> environment, boolean terminal) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Palette(terminal && !refused);
    }

    /** Whether the standard streams are a terminal. */
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Palette::isTerminal).isPresent();
    }

    /** Since Java 22 there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            Method method = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(method.invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    String good(String text) {
        return paint("32", text);
    }

    String bad(String text) {
        return paint("1;31", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    private String paint(String code, String text) {
        return colored ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }
}
