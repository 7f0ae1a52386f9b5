package com.example.http;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes answers as both payload formats want them. */
final class ResponseJson {

    private ResponseJson() {}

    static byte[] of(HttpResponse response, BodyBinder bodies) {
        JsonObjectBuilder headers = Json.createObjectBuilder();
        response.headers().forEach(headers::add);
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("statusCode", response.status()).add("headers", headers);
        response.content().map(bodies::bytes).ifPresent(body -> add(body, json));
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(byte[] body, JsonObjectBuilder json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            json.add("body", text).add("isBase64Encoded", false);
        } catch (CharacterCodingException e) {
            json.add("body", Base64.getEncoder().encodeToString(body)).add("isBase64Encoded", true);
        }
    }
}
