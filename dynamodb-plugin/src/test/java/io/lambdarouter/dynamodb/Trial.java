package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.Diagnostic;
import io.lambdarouter.LambdaRouterException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * What one event came to: an answer or an exception, what the observers saw, and all that was written about it.
 *
 * <p>Making one checks what holds for every event: only exceptions of the router's own leave it, and no text holds a value of
 * an attribute, which the events of the tests mark with {@link #SECRET}.
 */
record Trial(Optional<String> answer, Optional<LambdaRouterException> thrown, List<Object> seen, List<String> texts) {

    static final String SECRET = "Secret";

    static Trial of(Routed router, byte[] event) {
        return of(router, new ByteArrayInputStream(event));
    }

    static Trial of(Routed router, InputStream event) {
        return of(router, event, lambda(() -> 900_000));
    }

    static Trial of(Routed router, InputStream event, Context lambda) {
        int before = router.seen().size();
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        Optional<LambdaRouterException> thrown = Optional.empty();
        List<String> texts = new ArrayList<>();
        try (LogCapture log = new LogCapture()) {
            try {
                router.router().route(event, response, lambda);
            } catch (LambdaRouterException e) {
                thrown = Optional.of(e);
                texts.add(LogCapture.stackTrace(e));
            }
            texts.addAll(log.texts());
        }
        assertThat(texts).noneMatch(text -> text.contains(SECRET));
        Optional<String> answer = Optional.of(response)
                .filter(written -> written.size() > 0)
                .map(written -> written.toString(StandardCharsets.UTF_8));
        assertThat(answer.isPresent()).isNotEqualTo(thrown.isPresent());
        return new Trial(
                answer, thrown, router.seen().subList(before, router.seen().size()), texts);
    }

    /** The context of an invocation with some time left. */
    static Context lambda(IntSupplier remainingMillis) {
        return (Context) Proxy.newProxyInstance(
                Trial.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) ->
                        method.getReturnType() == int.class ? remainingMillis.getAsInt() : "some text");
    }

    /** Checks that the invocation failed with a code: that of the record that failed, else that of the event. */
    Trial fails(String code) {
        assertThat(thrown).as("an exception, and not the answer %s", answer).isPresent();
        Diagnostic diagnostic = thrown.orElseThrow().diagnostic();
        assertThat(diagnostic
                        .fact("failed with")
                        .map(failure -> failure.split(" ")[0])
                        .orElse(diagnostic.code()))
                .isEqualTo(code);
        return this;
    }

    /** Checks that the answer names these records, in order; none where all is well. */
    Trial reports(String... identifiers) {
        assertThat(thrown).isEmpty();
        assertThat(answer.orElseThrow())
                .startsWith(Arrays.stream(identifiers)
                        .map(identifier -> "{\"itemIdentifier\":\"" + identifier + "\"}")
                        .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]")));
        return this;
    }
}
