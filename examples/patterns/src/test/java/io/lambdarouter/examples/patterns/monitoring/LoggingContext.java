package io.lambdarouter.examples.patterns.monitoring;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The context of an invocation that keeps what is logged. */
final class LoggingContext implements Context {

    private final List<String> logged = new ArrayList<>();

    List<String> logged() {
        return List.copyOf(logged);
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                logged.add(message);
            }

            @Override
            public void log(byte[] message) {
                log(new String(message, StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public String getFunctionName() {
        return "stock-keeper";
    }

    @Override
    public String getAwsRequestId() {
        return "7f8d2b6e-4c1a-4d53-9a3e-2f0c5b8e6d11";
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/stock-keeper";
    }

    @Override
    public String getLogStreamName() {
        return "2025/12/01/[$LATEST]0";
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-1:123456789012:function:stock-keeper";
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return 60_000;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 512;
    }
}
