package io.lambdarouter.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What makes a packaged function a running one: the settings of a Lambda function. */
record FunctionSettings(
        Path taskRoot,
        String handler,
        Map<String, String> variables,
        List<String> jvmOptions,
        int concurrency,
        Duration initTimeout,
        Duration timeout) {

    private static final String FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";
    private static final String REGION = "AWS_REGION";
    static final String DEFAULT_REGION = "us-east-1";
    static final String LOG_STREAM = "local";

    FunctionSettings {
        variables = Map.copyOf(variables);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The whole environment of the process: Lambda's variables, then the caller's, then those that must be true. */
    Map<String, String> environment(String runtimeApi) {
        Map<String, String> environment = new HashMap<>(defaults());
        environment.putAll(variables);
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        if (concurrency > 1) {
            environment.put("AWS_LAMBDA_MAX_CONCURRENCY", String.valueOf(concurrency));
        }
        return environment;
    }

    String functionArn() {
        return functionArn(variable(REGION, DEFAULT_REGION), functionName());
    }

    static String functionArn(String region, String functionName) {
        return "arn:aws:lambda:" + region + ":123456789012:function:" + functionName;
    }

    static String logGroup(String functionName) {
        return "/aws/lambda/" + functionName;
    }

    private String functionName() {
        return variable(FUNCTION_NAME, "function");
    }

    private String variable(String name, String otherwise) {
        return variables.getOrDefault(name, otherwise);
    }

    private Map<String, String> defaults() {
        return Map.ofEntries(
                Map.entry("_HANDLER", handler),
                Map.entry("LAMBDA_TASK_ROOT", taskRoot.toString()),
                Map.entry(FUNCTION_NAME, functionName()),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", logGroup(functionName())),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", LOG_STREAM),
                Map.entry(
                        "AWS_EXECUTION_ENV",
                        "AWS_Lambda_java" + Runtime.version().feature()),
                Map.entry(REGION, DEFAULT_REGION),
                Map.entry("AWS_DEFAULT_REGION", variable(REGION, DEFAULT_REGION)),
                // Without credentials an AWS client looks for them in the network; Lambda always gives some.
                Map.entry("AWS_ACCESS_KEY_ID", "local"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
                Map.entry("AWS_SESSION_TOKEN", "local"),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("TZ", ":UTC"));
    }
}
