package io.lambdarouter.local;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The context of an invocation on this machine; its time runs out as Lambda's does, but nobody ends the function then. */
record LocalContext(String requestId, long deadlineNanos) implements Context {

    private static final String FUNCTION = "local";

    static LocalContext of(Duration timeout) {
        return new LocalContext(UUID.randomUUID().toString(), System.nanoTime() + timeout.toNanos());
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + FUNCTION;
    }

    @Override
    public String getLogStreamName() {
        return FUNCTION;
    }

    @Override
    public String getFunctionName() {
        return FUNCTION;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + FUNCTION;
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
        return (int) Math.max(0, (deadlineNanos - System.nanoTime()) / 1_000_000);
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
