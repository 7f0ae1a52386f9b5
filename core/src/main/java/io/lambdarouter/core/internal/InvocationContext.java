package io.lambdarouter.core.internal;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.lambdarouter.Diagnostic;
import io.lambdarouter.NoInvocationException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda context that beans inject: each call goes to the context of the invocation that the calling thread handles.
 *
 * <p>So a bean of any scope may keep it, and threads that share a handler each see their own invocation.
 */
final class InvocationContext implements Context {

    @SuppressWarnings("ThreadLocalUsage") // one for each container: two in a process must not see each other's
    private final ThreadLocal<Invocation> current = new ThreadLocal<>();

    /** Runs work on this thread as part of an invocation; without one, a call of the context fails. */
    <T> T during(Optional<Context> lambda, Supplier<T> work) {
        @Nullable Invocation before = current.get();
        current.set(new Invocation(lambda));
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** The same work as part of the calling thread's invocation on another; tells whether it left that thread interrupted. */
    Callable<Boolean> onOtherThread(Runnable work) {
        Optional<Context> lambda = current();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return () -> {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            try {
                return during(lambda, () -> {
                    work.run();
                    return Thread.interrupted();
                });
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        };
    }

    /** The Lambda context of the calling thread's invocation, empty without one. */
    Optional<Context> current() {
        return Optional.ofNullable(current.get()).flatMap(Invocation::lambda);
    }

    private void restore(@Nullable Invocation before) {
        if (before == null) {
            current.remove();
        } else {
            current.set(before);
        }
    }

    private Context lambda() {
        @Nullable Invocation invocation = current.get();
        if (invocation == null) {
            throw new NoInvocationException(Diagnostic.of("LR-0401", "No Lambda invocation runs on this thread")
                    .with("thread", Thread.currentThread().getName())
                    .with("expected", "a call while an event is routed, on the thread that handles the record")
                    .remedy("take what you need of the context in the observer, and hand it to your own threads"));
        }
        return invocation
                .lambda()
                .orElseThrow(() -> new NoInvocationException(Diagnostic.of(
                                "LR-0405", "The event was routed without a Lambda context")
                        .remedy("call route(event, context); in a test, with TestLambdaContext of the test kit")));
    }

    @Override
    public String getAwsRequestId() {
        return lambda().getAwsRequestId();
    }

    @Override
    public String getLogGroupName() {
        return lambda().getLogGroupName();
    }

    @Override
    public String getLogStreamName() {
        return lambda().getLogStreamName();
    }

    @Override
    public String getFunctionName() {
        return lambda().getFunctionName();
    }

    @Override
    public String getFunctionVersion() {
        return lambda().getFunctionVersion();
    }

    @Override
    public String getInvokedFunctionArn() {
        return lambda().getInvokedFunctionArn();
    }

    @Override
    public CognitoIdentity getIdentity() {
        return lambda().getIdentity();
    }

    @Override
    public ClientContext getClientContext() {
        return lambda().getClientContext();
    }

    @Override
    public int getRemainingTimeInMillis() {
        return lambda().getRemainingTimeInMillis();
    }

    @Override
    public int getMemoryLimitInMB() {
        return lambda().getMemoryLimitInMB();
    }

    @Override
    public LambdaLogger getLogger() {
        return lambda().getLogger();
    }

    @Override
    public String getTenantId() {
        return lambda().getTenantId();
    }

    @Override
    public String getXrayTraceId() {
        return lambda().getXrayTraceId();
    }

    /** What a thread is doing; an event may be routed without a Lambda context. */
    private record Invocation(Optional<Context> lambda) {}
}
