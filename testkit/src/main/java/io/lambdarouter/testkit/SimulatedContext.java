package io.lambdarouter.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The context of an invocation whose time is simulated. */
record SimulatedContext(TestLambdaContext lambda, SimulatedClock clock, Instant deadline) implements Context {

    boolean isOver() {
        return !clock.now().isBefore(deadline);
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, Duration.between(clock.now(), deadline).toMillis());
    }

    @Override
    public String getAwsRequestId() {
        return lambda.getAwsRequestId();
    }

    @Override
    public String getLogGroupName() {
        return lambda.getLogGroupName();
    }

    @Override
    public String getLogStreamName() {
        return lambda.getLogStreamName();
    }

    @Override
    public String getFunctionName() {
        return lambda.getFunctionName();
    }

    @Override
    public String getFunctionVersion() {
        return lambda.getFunctionVersion();
    }

    @Override
    public String getInvokedFunctionArn() {
        return lambda.getInvokedFunctionArn();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return lambda.getIdentity();
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return lambda.getClientContext();
    }

    @Override
    public int getMemoryLimitInMB() {
        return lambda.getMemoryLimitInMB();
    }

    @Override
    public LambdaLogger getLogger() {
        return lambda.getLogger();
    }
}
