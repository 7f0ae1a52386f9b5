package io.lambdarouter.local;

import jakarta.json.stream.JsonGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes items and their attribute values in DynamoDB's own JSON, for example {@code {"pages":{"N":"310"}}}. */
record ItemWriter(JsonGenerator json) {

    void write(String name, Map<String, AttributeValue> item) {
        json.writeStartObject(name);
        item.forEach((attribute, value) -> {
            json.writeStartObject(attribute);
            tagged(value);
            json.writeEnd();
        });
        json.writeEnd();
    }

    private void tagged(AttributeValue value) {
        switch (value.type()) {
            case S -> json.write("S", value.s());
            case N -> json.write("N", value.n());
            case B -> json.write("B", base64(value.b()));
            case SS -> texts("SS", value.ss());
            case NS -> texts("NS", value.ns());
            case BS -> texts("BS", value.bs().stream().map(ItemWriter::base64).toList());
            case M -> write("M", value.m());
            case L -> list(value.l());
            case BOOL -> json.write("BOOL", value.bool());
            case NUL -> json.write("NULL", value.nul());
            // DynamoDB Local streams an empty map as a value without a type; the service has no type but these ten
            case UNKNOWN_TO_SDK_VERSION -> write("M", Map.of());
        }
    }

    private void texts(String tag, List<String> texts) {
        json.writeStartArray(tag);
        texts.forEach(json::write);
        json.writeEnd();
    }

    private void list(List<AttributeValue> values) {
        json.writeStartArray("L");
        values.forEach(value -> {
            json.writeStartObject();
            tagged(value);
            json.writeEnd();
        });
        json.writeEnd();
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
}
