package io.lambdarouter.testkit.function;

import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A function that answers with the hooks that were called. */
public final class SnapStarted implements RequestStreamHandler, Resource {

    private final List<String> calls = new CopyOnWriteArrayList<>();

    /** Registers the hooks. */
    public SnapStarted() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
        calls.add("beforeCheckpoint");
    }

    @Override
    public void afterRestore(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
        calls.add("afterRestore");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(calls.toString().getBytes(StandardCharsets.UTF_8));
    }
}
