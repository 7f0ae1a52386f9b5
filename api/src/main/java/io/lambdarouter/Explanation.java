package io.lambdarouter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a router would do with an event, and why; its text is for people. Immutable.
 *
 * <p>It never holds data of the event, except what names records.
 *
 * @param source the event source that gets the event, empty where none or more than one claims it
 * @param claims what each event source says of the event
 * @param records what the observers make of each record, in the order of the batch
 */
public record Explanation(Optional<String> source, List<Claim> claims, List<RecordExplanation> records) {

    /**
     * An explanation.
     *
     * @param source the event source that gets the event
     * @param claims what each event source says of the event; copied
     * @param records what the observers make of each record; copied
     */
    public Explanation {
        Objects.requireNonNull(source);
        claims = List.copyOf(claims);
        records = List.copyOf(records);
    }

    /**
     * What an event source says of the event.
     *
     * @param source the name of the event source
     * @param answer how sure it is that the event is its own: {@code NO}, {@code LIKELY}, {@code CERTAIN}, {@code NESTED}, or
     *     what it failed with
     */
    public record Claim(String source, String answer) {}

    /**
     * What the observers make of a record.
     *
     * @param index the record's place in the batch, from 0
     * @param identifiers what names it
     * @param observers all observers of the event source, in the order of their calls
     */
    public record RecordExplanation(int index, Map<String, String> identifiers, List<ObserverExplanation> observers) {

        /**
         * The explanation of one record.
         *
         * @param index the record's place in the batch, from 0
         * @param identifiers what names it; copied
         * @param observers all observers of the event source; copied
         */
        public RecordExplanation {
            identifiers = Collections.unmodifiableMap(new LinkedHashMap<>(identifiers));
            observers = List.copyOf(observers);
        }

        /**
         * The observers that are called with the record.
         *
         * @return their names, in the order of their calls
         */
        public List<String> called() {
            return observers.stream()
                    .filter(observer -> observer.verdict() == Verdict.CALLED)
                    .map(ObserverExplanation::observer)
                    .toList();
        }

        private Stream<String> lines() {
            return Stream.concat(
                    Stream.of("record " + index + " " + identifiers),
                    observers.stream().map(observer -> "  " + observer));
        }
    }

    /**
     * What an observer makes of a record.
     *
     * @param observer for example {@code SearchIndexer.index(Upserted<Book>)}
     * @param verdict whether it is called
     * @param reason the first condition that says no, or what is wrong; the empty string where it is called
     */
    public record ObserverExplanation(String observer, Verdict verdict, String reason) {

        @Override
        public String toString() {
            return verdict + " " + observer + (reason.isEmpty() ? "" : ": " + reason);
        }
    }

    /** Whether an observer is called. */
    public enum Verdict {
        /** It is called. */
        CALLED,
        /** It is for such records, but its operation or a condition says no. */
        DECLINED,
        /** It is for other records. */
        NOT_COVERED,
        /** What one of its conditions looks at is not in the record, which fails. */
        UNDECIDABLE,
        /** The record cannot be read as far as the observer needs it, and fails. */
        UNREADABLE
    }

    /** A line for the source and each claim, and one for each record and observer. */
    @Override
    public String toString() {
        Stream<String> head = Stream.concat(
                Stream.of("event source " + source.orElse("none")),
                claims.stream().map(claim -> "  " + claim.source() + " says " + claim.answer()));
        return Stream.concat(head, records.stream().flatMap(RecordExplanation::lines))
                .collect(Collectors.joining("\n"));
    }
}
