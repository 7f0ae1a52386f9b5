package com.example.http;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A request where it lies in the event. */
record JsonRequest(JsonSlice event, String method, String path) implements RawHttpRequest {

    /**
     * The request of an event.
     *
     * @throws InvalidEventException if there is no method or no path: then it is nobody's request
     */
    static JsonRequest of(JsonSlice event) {
        Optional<PayloadFormat> format = PayloadFormat.of(event);
        return new JsonRequest(
                event,
                format.flatMap(known -> known.method(event)).orElseThrow(() -> lacks("method")),
                format.flatMap(known -> known.path(event)).orElseThrow(() -> lacks("path")));
    }

    private static InvalidEventException lacks(String member) {
        return new InvalidEventException(Diagnostic.of("HTTP-001", "A request says less than a gateway tells")
                .with("missing", member)
                .remedy("send the event as the gateway does"));
    }

    /** What names the request in the gateway's logs. */
    Optional<String> requestId() {
        return event.firstField("requestContext").flatMap(context -> PayloadFormat.text(context, "requestId"));
    }

    @Override
    public Optional<String> queryParameter(String name) {
        return present("queryStringParameters")
                .flatMap(parameters -> parameters.field(name))
                .map(JsonSlice::text);
    }

    @Override
    public Optional<String> header(String name) {
        Optional<JsonSlice> headers = present("headers");
        if (headers.isPresent()) {
            for (JsonFields fields = headers.get().fields(); fields.next(); ) {
                if (fields.name().equalsIgnoreCase(name)) {
                    return Optional.of(fields.value().text());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public byte[] body() {
        String text = present("body").map(JsonSlice::text).orElse("");
        boolean encoded = present("isBase64Encoded")
                .filter(flag -> flag.json().equals("true"))
                .isPresent();
        return encoded ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<JsonSlice> present(String name) {
        return event.field(name).filter(value -> !value.is(JsonKind.NULL));
    }

    @Override
    public String toString() {
        return "RawHttpRequest[" + method + "]";
    }
}
