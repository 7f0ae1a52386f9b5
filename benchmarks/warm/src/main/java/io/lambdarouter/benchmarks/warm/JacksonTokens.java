package io.lambdarouter.benchmarks.warm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Looks at every token of an event and makes nothing of it. */
final class JacksonTokens implements Handler {

    private final JsonFactory factory = new JsonFactory();

    @Override
    public long handle(byte[] event) {
        try (JsonParser parser = factory.createParser(event)) {
            return tokens(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long tokens(JsonParser parser) throws IOException {
        long sum = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            sum += token.id();
        }
        return sum;
    }
}
