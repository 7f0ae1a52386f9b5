package io.lambdarouter.benchmarks.warm;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.util.Map;

/** Looks at every token of an event and makes nothing of it. */
final class ParssonTokens implements Handler {

    private final JsonParserFactory factory = Json.createParserFactory(Map.of());

    @Override
    public long handle(byte[] event) {
        long sum = 0;
        try (JsonParser parser = factory.createParser(new ByteArrayInputStream(event))) {
            while (parser.hasNext()) {
                sum += parser.next() == JsonParser.Event.VALUE_NULL ? 2 : 1;
            }
        }
        return sum;
    }
}
