package io.lambdarouter.testkit;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the answer of a function as Lambda does. */
final class ResponseReader {

    private final EventSourceMapping mapping;

    ResponseReader(EventSourceMapping mapping) {
        this.mapping = mapping;
    }

    Verdict read(byte[] response, Batch batch) {
        Optional<JsonSlice> root = parse(response);
        if (mapping.hasTumblingWindow()) {
            return root.flatMap(ResponseReader::state)
                    .map(state -> failures(root, batch, Optional.of(state)))
                    .orElseGet(() -> invalid(batch));
        }
        return failures(root, batch, Optional.empty());
    }

    /** A handler that writes nothing has answered null. */
    private static Optional<JsonSlice> parse(byte[] response) {
        try {
            byte[] json = response.length == 0 ? "null".getBytes(StandardCharsets.UTF_8) : response;
            return Optional.of(JsonDocument.parse(json).root());
        } catch (InvalidEventException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> state(JsonSlice root) {
        return root.firstField("state")
                .filter(state -> state.is(JsonKind.OBJECT))
                .map(JsonSlice::json);
    }

    private Verdict failures(Optional<JsonSlice> root, Batch batch, Optional<String> state) {
        if (!mapping.readsResponses()) {
            return Verdict.success(state);
        }
        return root.flatMap(ResponseReader::named)
                .flatMap(names -> places(names, batch))
                .map(places -> verdict(places, batch, state))
                .orElseGet(() -> invalid(batch));
    }

    private static Verdict invalid(Batch batch) {
        return Verdict.failure(InvocationOutcome.INVALID_RESPONSE, batch);
    }

    /** The identifiers in the answer; none for any of the ways to say that all went well; empty if it is malformed. */
    private static Optional<List<String>> named(JsonSlice root) {
        return switch (root.kind()) {
            case NULL -> Optional.of(List.of());
            case ARRAY -> root.elements().next() ? Optional.empty() : Optional.of(List.of());
            case OBJECT ->
                root.firstField("batchItemFailures")
                        .filter(list -> !list.is(JsonKind.NULL))
                        .map(ResponseReader::identifiers)
                        .orElse(Optional.of(List.of()));
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> identifiers(JsonSlice list) {
        if (!list.is(JsonKind.ARRAY)) {
            return Optional.empty();
        }
        List<String> identifiers = new ArrayList<>();
        for (JsonElements each = list.elements(); each.next(); ) {
            Optional<JsonSlice> identifier =
                    each.value().firstField("itemIdentifier").filter(value -> value.is(JsonKind.STRING));
            if (identifier.isEmpty()) {
                return Optional.empty();
            }
            identifiers.add(identifier.get().text());
        }
        return Optional.of(identifiers);
    }

    /** Where the named records are in the batch; empty if one of them is not in it. */
    private Optional<List<Integer>> places(List<String> identifiers, Batch batch) {
        Map<String, Integer> known = new HashMap<>();
        Function<ShardRecord, String> identifier =
                mapping.isPipe() ? ShardRecord::eventId : ShardRecord::sequenceNumber;
        for (int i = 0; i < batch.records().size(); i++) {
            known.putIfAbsent(identifier.apply(batch.records().get(i)), i);
        }
        known.remove("");
        return known.keySet().containsAll(identifiers)
                ? Optional.of(identifiers.stream().map(known::get).toList())
                : Optional.empty();
    }

    private Verdict verdict(List<Integer> places, Batch batch, Optional<String> state) {
        return places.isEmpty() ? Verdict.success(state) : Verdict.partial(failed(places, batch.records()), state);
    }

    private List<ShardRecord> failed(List<Integer> places, List<ShardRecord> records) {
        if (mapping.retriesFromFirstNamed()) {
            return records.subList(first(places, records), records.size());
        }
        return places.stream().distinct().sorted().map(records::get).toList();
    }

    private int first(List<Integer> places, List<ShardRecord> records) {
        Comparator<Integer> order = mapping.isPipe()
                ? Comparator.naturalOrder()
                : Comparator.comparing(place -> records.get(place).sequenceNumber(), SequenceNumbers.ASCENDING);
        return places.stream().min(order).orElseThrow();
    }
}
