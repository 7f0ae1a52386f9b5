package io.lambdarouter.core;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.internal.SnapStart;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The handler of a Lambda function whose code is CDI observer methods: the function's handler setting is
 * {@code io.lambdarouter.core.LambdaRouterHandler}.
 *
 * <p>Creating it boots a CDI container with all annotated beans of the function, so that Lambda does the work in its init
 * phase. With SnapStart, the router also {@linkplain LambdaRouter#warmUp() warms up} before the snapshot. One handler may be
 * used by several threads at once.
 */
public final class LambdaRouterHandler implements RequestStreamHandler, AutoCloseable {

    private final LambdaRouterContainer container;

    @SuppressWarnings("UnusedVariable") // kept, or it would not be told of the checkpoint
    private final Optional<Object> checkpoint;

    /**
     * Boots the container and starts the router.
     *
     * @throws RouterStartException if the function cannot work; the message lists every problem
     */
    public LambdaRouterHandler() {
        container = LambdaRouterContainer.start();
        checkpoint = SnapStart.before(container.router()::warmUp);
    }

    /**
     * Routes one event to the observers.
     *
     * @param event the event as Lambda sends it; read to its end, not closed
     * @param response where the answer is written; not closed
     * @param lambda the context of the invocation
     * @throws LambdaRouterException if the invocation fails, so that Lambda delivers the event again
     */
    @Override
    public void handleRequest(InputStream event, OutputStream response, Context lambda) {
        container.router().route(event, response, lambda);
    }

    /** Shuts the container down; Lambda never does, tests may. */
    @Override
    public void close() {
        container.close();
    }
}
