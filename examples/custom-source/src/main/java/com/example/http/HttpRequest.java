package com.example.http;

import io.lambdarouter.ResponseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request that waits for an answer, which exactly one observer must give.
 *
 * @param <T> what the body is bound to: any class or record that JSON-B can bind, {@code String} or {@code byte[]} for the
 *     body as it is, {@code Void} where it does not matter
 */
public final class HttpRequest<T> {

    private final RawHttpRequest raw;
    private final Map<String, String> pathParameters;
    private final Optional<T> body;
    private final Consumer<HttpResponse> answer;

    private HttpRequest(
            RawHttpRequest raw, Map<String, String> pathParameters, Optional<T> body, Consumer<HttpResponse> answer) {
        this.raw = raw;
        this.pathParameters = Map.copyOf(pathParameters);
        this.body = body;
        this.answer = answer;
    }

    /**
     * A request, as for firing an event by hand.
     *
     * @param raw the request as it arrived
     * @param pathParameters what stands in the path in the place of parameters
     * @param body what the body is bound to, empty only for {@code Void}
     * @param answer gets the answer
     * @param <T> what the body is bound to
     * @return the request
     */
    public static <T> HttpRequest<T> of(
            RawHttpRequest raw, Map<String, String> pathParameters, Optional<T> body, Consumer<HttpResponse> answer) {
        return new HttpRequest<>(raw, pathParameters, body, answer);
    }

    /**
     * The request as it arrived.
     *
     * @return the raw request
     */
    public RawHttpRequest raw() {
        return raw;
    }

    /**
     * What stands in the path in the place of a parameter of the route.
     *
     * @param name the parameter's name, without braces
     * @return the value
     * @throws IllegalArgumentException if the observer's route has no such parameter
     */
    public String pathParameter(String name) {
        return Optional.ofNullable(pathParameters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The route has no parameter {" + name + "}"));
    }

    /**
     * The body.
     *
     * @return what it is bound to
     * @throws IllegalStateException if this is a request of {@code Void}
     */
    public T body() {
        return body.orElseThrow(() -> new IllegalStateException("An HttpRequest<Void> binds no body"));
    }

    /**
     * Answers the request.
     *
     * @param response the answer
     * @throws ResponseException if it has been answered before
     */
    public void respond(HttpResponse response) {
        answer.accept(response);
    }

    /** The method; never the path, a header or the body. */
    @Override
    public String toString() {
        return "HttpRequest[" + raw.method() + "]";
    }
}
