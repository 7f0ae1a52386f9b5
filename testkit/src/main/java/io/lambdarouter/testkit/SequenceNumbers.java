package io.lambdarouter.testkit;

import java.util.Comparator;

/** Sequence numbers of a stream: decimal numbers of up to forty digits, kept as texts. */
final class SequenceNumbers {

    /** Numbers by their value, which for a number without leading zeros is by length and then by text. */
    static final Comparator<String> ASCENDING = Comparator.comparing(
            SequenceNumbers::withoutLeadingZeros,
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    private SequenceNumbers() {}

    private static String withoutLeadingZeros(String number) {
        int first = 0;
        while (first < number.length() && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }
}
