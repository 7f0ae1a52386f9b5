package io.lambdarouter.testkit;

import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.ErrorRequest;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * The error that the caller of a function gets from Lambda.
 *
 * @param type the class of the exception, for example {@code java.lang.IllegalStateException}, or Lambda's own name where
 *     there is no exception, for example {@code Runtime.ExitError} or {@code Sandbox.Timedout}
 * @param message the message of the error
 * @param json the whole error, for an exception with its stack trace, as the caller gets it
 */
public record LambdaError(String type, String message, String json) {

    private static final PojoSerializer<ErrorRequest> JSON =
            GsonFactory.getInstance().getSerializer(ErrorRequest.class);

    /** An error as the runtime interface client posts it; the fallback names its type if the error does not. */
    static LambdaError posted(byte[] body, String fallbackType) {
        String json = new String(body, StandardCharsets.UTF_8);
        ErrorRequest error = JSON.fromJson(json);
        return new LambdaError(
                Objects.requireNonNullElse(error.errorType, fallbackType),
                Objects.requireNonNullElse(error.errorMessage, ""),
                json);
    }

    /** What Lambda says of a process that ended instead of answering. */
    static LambdaError exited(String requestId, int status, String lastOutput) {
        String reason = status == 0
                ? "Runtime exited without providing a reason"
                : "Runtime exited with error: exit status " + status;
        return ofLambda("Runtime.ExitError", requestId, reason, lastOutput);
    }

    /** What Lambda says of a phase that lasted too long. */
    static LambdaError timedOut(String requestId, String phase, Duration limit, String lastOutput) {
        String reason = String.format(Locale.ROOT, "%s timed out after %.2f seconds", phase, limit.toMillis() / 1000.0);
        return ofLambda("Sandbox.Timedout", requestId, reason, lastOutput);
    }

    private static LambdaError ofLambda(String type, String requestId, String reason, String lastOutput) {
        String message = "RequestId: " + requestId + " Error: " + reason + "\nThe end of its output:\n" + lastOutput;
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JSON.toJson(new ErrorRequest(message, type, null), json);
        return new LambdaError(type, message, json.toString(StandardCharsets.UTF_8));
    }
}
