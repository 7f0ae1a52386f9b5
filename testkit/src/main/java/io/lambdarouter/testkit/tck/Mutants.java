package io.lambdarouter.testkit.tck;

import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events that are valid JSON and something else than a source sends. */
final class Mutants {

    private static final List<String> REPLACEMENTS = List.of("null", "0", "\"\"", "[]", "{}", "true");

    private static final List<String> GARBAGE = List.of(
            "{}",
            "[]",
            "[[]]",
            "[null,1,\"x\",true,{}]",
            "{\"Records\":null}",
            "{\"Records\":{}}",
            "{\"Records\":[]}",
            "{\"Records\":[null,1,\"x\",[],true]}",
            "{\"Records\":[{}]}",
            "{\"Records\":\"x\",\"Records\":[{}]}",
            "{\"\":\"\",\"requestContext\":[],\"version\":2,\"detail\":0}");

    private Mutants() {}

    static List<EventPayload> garbage() {
        return GARBAGE.stream().map(Mutants::payload).toList();
    }

    private static EventPayload payload(String json) {
        return EventPayload.of(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The event with each member of its root, and then of its first record, replaced by each other kind of value. */
    static Stream<EventPayload> of(EventPayload event) {
        return Stream.of(Optional.of(event.json()), event.outline().firstRecord())
                .flatMap(Optional::stream)
                .filter(object -> object.is(JsonKind.OBJECT))
                .flatMap(Mutants::members)
                .flatMap(member -> REPLACEMENTS.stream().map(value -> replaced(event, member, value)));
    }

    private static Stream<JsonSlice> members(JsonSlice object) {
        Stream.Builder<JsonSlice> members = Stream.builder();
        for (JsonFields fields = object.fields(); fields.next(); ) {
            members.add(fields.value());
        }
        return members.build();
    }

    private static EventPayload replaced(EventPayload event, JsonSlice member, String value) {
        byte[] json = event.json().bytes();
        int start = member.offset() - event.json().offset();
        int end = start + member.bytes().length;
        ByteArrayOutputStream mutant = new ByteArrayOutputStream();
        mutant.write(json, 0, start);
        mutant.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        mutant.write(json, end, json.length - end);
        return EventPayload.of(mutant.toByteArray());
    }
}
