package io.lambdarouter.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event that nobody should send, and what must become of it.
 *
 * @param number its number in the list of all bad inputs
 * @param title what is bad about it
 * @param variants the ways in which it comes
 */
record BadInput(int number, String title, List<Variant> variants) {

    static BadInput of(int number, String title, Variant... variants) {
        return new BadInput(number, title, List.of(variants));
    }

    String displayName() {
        return number + " " + title;
    }

    /**
     * One event.
     *
     * @param observers the beans that observe it
     * @param event its bytes
     * @param code of the message where something fails
     * @param reported what an answer names, where it can tell of the failure
     * @param seen what observers get to see, in order
     * @param said what else is in a message
     */
    record Variant(
            Class<?> observers,
            byte[] event,
            Optional<String> code,
            List<String> reported,
            List<String> seen,
            Optional<String> said) {

        /** Fails as a whole in both modes; no observer is called. */
        static Variant refused(byte[] event, String code) {
            return new Variant(Observing.Raw.class, event, Optional.of(code), List.of(), List.of(), Optional.empty());
        }

        static Variant refused(String event, String code) {
            return refused(bytes(event), code);
        }

        /** Fails at one record, which reporting mode names. */
        static Variant fails(String event, String code, String... reported) {
            return new Variant(
                    Observing.Raw.class,
                    bytes(event),
                    Optional.of(code),
                    List.of(reported),
                    List.of(),
                    Optional.empty());
        }

        /** Is handled to its end. */
        static Variant handled(String event) {
            return handled(bytes(event));
        }

        static Variant handled(byte[] event) {
            return new Variant(Observing.Raw.class, event, Optional.empty(), List.of(), List.of(), Optional.empty());
        }

        /** With other observers than those of raw records. */
        Variant observedBy(Class<?> bean) {
            return new Variant(bean, event, code, reported, seen, said);
        }

        Variant seenAs(Object... more) {
            List<String> all = new ArrayList<>(seen);
            List.of(more).forEach(each -> all.add(each.toString()));
            return new Variant(observers, event, code, reported, all, said);
        }

        Variant saying(String text) {
            return new Variant(observers, event, code, reported, seen, Optional.of(text));
        }

        private static byte[] bytes(String event) {
            return event.getBytes(StandardCharsets.UTF_8);
        }
    }
}
