package io.lambdarouter.testkit.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** A function that is never initialized. */
public final class EndlessConstructor implements RequestStreamHandler {

    /** Never returns. */
    public EndlessConstructor() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {}
}
