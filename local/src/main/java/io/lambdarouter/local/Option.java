package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;

/** What is wrong with what the caller asks for. */
final class Option {

    private Option() {}

    static int inRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(name, String.valueOf(value), "a number from " + least + " to " + most);
        }
        return value;
    }

    static LocalException wrong(String name, String found, String expected) {
        return new LocalException(Diagnostic.of("LR-9100", "The command or one of its options is wrong")
                .with("at", name)
                .with("found", found)
                .with("expected", expected)
                .remedy("correct it; without arguments the command tells how it is used"));
    }
}
