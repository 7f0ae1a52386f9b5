package com.example.http;

import io.lambdarouter.InvalidRecordException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bodies into objects and back; safe for use by several threads. */
record BodyBinder(Jsonb jsonb) {

    /**
     * Binds a body.
     *
     * @return the object; empty where the body is not what the type asks for, which is the client's mistake
     */
    Optional<Object> bind(RawHttpRequest request, Type type) {
        try {
            byte[] body = request.body();
            if (type == byte[].class) {
                return Optional.of(body);
            }
            String text = new String(body, StandardCharsets.UTF_8);
            return type == String.class ? Optional.of(text) : Optional.ofNullable(jsonb.<Object>fromJson(text, type));
        } catch (InvalidRecordException | JsonbException | ClassCastException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : jsonb.toJson(content).getBytes(StandardCharsets.UTF_8);
    }
}
