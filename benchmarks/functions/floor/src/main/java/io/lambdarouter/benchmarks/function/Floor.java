package io.lambdarouter.benchmarks.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Reads the event and answers: what remains when a function does nothing. */
public class Floor implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context lambda) throws IOException {
        event.readAllBytes();
        response.write("{}".getBytes(StandardCharsets.UTF_8));
    }
}
