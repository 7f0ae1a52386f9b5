package io.lambdarouter.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda context for tests that call a handler in their own process.
 *
 * <p>Immutable and safe for use by several threads. Its logger is Lambda's, which outside Lambda writes to the standard
 * output.
 *
 * @param requestId the id of the invocation
 * @param functionName the name of the function
 * @param remainingTime what is left of the function's time, in whole milliseconds; it does not run out
 */
public record TestLambdaContext(String requestId, String functionName, Duration remainingTime) implements Context {

    /** The context of a function {@code function} that has one minute left. */
    public TestLambdaContext() {
        this("00000000-0000-4000-8000-000000000000", "function", Duration.ofMinutes(1));
    }

    /**
     * This context with another request id.
     *
     * @param id the id of the invocation
     * @return a new context
     */
    public TestLambdaContext withRequestId(String id) {
        return new TestLambdaContext(id, functionName, remainingTime);
    }

    /**
     * This context with another function name.
     *
     * @param name the name of the function
     * @return a new context
     */
    public TestLambdaContext withFunctionName(String name) {
        return new TestLambdaContext(requestId, name, remainingTime);
    }

    /**
     * This context with another remaining time.
     *
     * @param time what is left of the function's time, at most 24 days
     * @return a new context
     */
    public TestLambdaContext withRemainingTime(Duration time) {
        return new TestLambdaContext(requestId, functionName, time);
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return FunctionSettings.logGroup(functionName);
    }

    @Override
    public String getLogStreamName() {
        return FunctionSettings.LOG_STREAM;
    }

    @Override
    public String getFunctionName() {
        return functionName;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return FunctionSettings.functionArn(FunctionSettings.DEFAULT_REGION, functionName);
    }

    /** Nothing, as in every invocation that does not come from a mobile application. */
    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    /** Nothing, as in every invocation that does not come from a mobile application. */
    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(remainingTime.toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return 512;
    }

    @Override
    public LambdaLogger getLogger() {
        return LambdaRuntime.getLogger();
    }
}
