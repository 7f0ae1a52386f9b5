package io.lambdarouter.core.internal;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.lambdarouter.Diagnostic;
import io.lambdarouter.NoInvocationException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda context that beans inject: each call goes to the context of the invocation that the calling thread handles.
 *
 * <p>So a bean of any scope may keep it, and threads that share a handler each see their own invocation.
 */
final class InvocationContext implements Context {

    @SuppressWarnings("ThreadLocalUsage") // one for each container: two in a process must not see each other's
    private final ThreadLocal<Context> current = new ThreadLocal<>();

    /** Runs work on this thread as part of an invocation; without one, a call of the context fails. */
    <T> T during(Optional<Context> lambda, Supplier<T> work) {
        @Nullable Context before = current.get();
        set(lambda.orElse(null));
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    private void set(@Nullable Context lambda) {
        if (lambda == null) {
            current.remove();
        } else {
            current.set(lambda);
        }
    }

    private Context lambda() {
        @Nullable Context lambda = current.get();
        if (lambda == null) {
            throw new NoInvocationException(Diagnostic.of("LR-0401", "No Lambda invocation runs on this thread")
                    .with("thread", Thread.currentThread().getName())
                    .with("expected", "a call while an event is routed, on the thread that handles the record")
                    .remedy("take what you need of the context in the observer, and hand it to your own threads"));
        }
        return lambda;
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
}
