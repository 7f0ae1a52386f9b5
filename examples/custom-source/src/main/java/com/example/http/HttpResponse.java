package com.example.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answer to a request; immutable. */
public final class HttpResponse {

    private final int status;
    private final Map<String, String> headers;
    private final Optional<Object> content;

    private HttpResponse(int status, Map<String, String> headers, Optional<Object> content) {
        this.status = status;
        this.headers = headers;
        this.content = content;
    }

    /**
     * An answer without a body.
     *
     * @param status the status code, 100 to 599
     * @return the answer
     * @throws IllegalArgumentException if the status is out of range
     */
    public static HttpResponse of(int status) {
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("No HTTP status: " + status);
        }
        return new HttpResponse(status, Map.of(), Optional.empty());
    }

    /**
     * An answer whose body is JSON.
     *
     * @param status the status code, 100 to 599
     * @param content what JSON-B makes the body of
     * @return the answer
     */
    public static HttpResponse json(int status, Object content) {
        return of(status).withHeader("content-type", "application/json").with(content);
    }

    /**
     * An answer whose body is text in UTF-8.
     *
     * @param status the status code, 100 to 599
     * @param text the body
     * @return the answer
     */
    public static HttpResponse text(int status, String text) {
        return of(status)
                .withHeader("content-type", "text/plain; charset=utf-8")
                .with(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * This answer with a header.
     *
     * @param name the header's name
     * @param value its value
     * @return a new answer
     */
    public HttpResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpResponse(status, more, content);
    }

    private HttpResponse with(Object body) {
        return new HttpResponse(status, headers, Optional.of(body));
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Bytes, or what JSON-B makes the body of. */
    Optional<Object> content() {
        return content;
    }
}
