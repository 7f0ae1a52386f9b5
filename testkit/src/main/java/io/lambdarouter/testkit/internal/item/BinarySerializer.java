package io.lambdarouter.testkit.internal.item;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.util.Base64;

/** Keeps binary data apart from text. */
final class BinarySerializer implements JsonbSerializer<byte[]> {

    @Override
    public void serialize(byte[] bytes, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        generator.write(Marks.BINARY, Base64.getEncoder().encodeToString(bytes));
        generator.writeEnd();
    }
}
