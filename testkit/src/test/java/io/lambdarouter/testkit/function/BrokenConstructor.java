package io.lambdarouter.testkit.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** A function that cannot be made. */
public final class BrokenConstructor implements RequestStreamHandler {

    /** Always fails. */
    public BrokenConstructor() {
        throw new IllegalStateException("cannot start: \"no\" table");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {}
}
