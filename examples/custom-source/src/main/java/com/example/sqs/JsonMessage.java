package com.example.sqs;

import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A message where it lies in the event. */
record JsonMessage(JsonSlice slice) implements SqsMessage {

    @Override
    public Optional<String> messageId() {
        return slice.field("messageId").map(JsonSlice::text);
    }

    @Override
    public String body() {
        return slice.field("body").map(JsonSlice::text).orElse("");
    }

    @Override
    public Map<String, String> attributes() {
        return members("attributes", value -> Optional.of(value.text()));
    }

    @Override
    public Map<String, String> messageAttributes() {
        return members("messageAttributes", value -> value.field("stringValue").map(JsonSlice::text));
    }

    private Map<String, String> members(String name, Function<JsonSlice, Optional<String>> read) {
        Map<String, String> members = new LinkedHashMap<>();
        slice.field(name).filter(value -> !value.is(JsonKind.NULL)).ifPresent(object -> {
            for (JsonFields fields = object.fields(); fields.next(); ) {
                String member = fields.name();
                read.apply(fields.value()).ifPresent(text -> members.put(member, text));
            }
        });
        return Map.copyOf(members);
    }

    @Override
    public Optional<String> eventSourceArn() {
        return slice.field("eventSourceARN").map(JsonSlice::text);
    }

    @Override
    public Optional<String> queueName() {
        return eventSourceArn().map(arn -> arn.substring(arn.lastIndexOf(':') + 1));
    }

    @Override
    public String toString() {
        return "SqsMessage at " + slice.path();
    }
}
