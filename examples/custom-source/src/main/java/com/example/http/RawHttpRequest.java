package com.example.http;

import io.lambdarouter.InvalidRecordException;
import java.util.Optional;

/**
 * A request as it arrived; immutable. Its observers look on: they cannot answer.
 *
 * <p>Reading a member that has another JSON type than the gateway gives it throws {@link InvalidRecordException}.
 */
public interface RawHttpRequest {

    /**
     * The method.
     *
     * @return for example {@code GET}
     */
    String method();

    /**
     * The path, without the stage of the API.
     *
     * @return for example {@code /books/42}; escapes are as the gateway sent them
     */
    String path();

    /**
     * A parameter of the query.
     *
     * @param name its name
     * @return its value; of several values, what the gateway makes of them
     */
    Optional<String> queryParameter(String name);

    /**
     * A header.
     *
     * @param name its name, in whatever case
     * @return its value; of several values, what the gateway makes of them
     */
    Optional<String> header(String name);

    /**
     * The body, decoded if the gateway has encoded it.
     *
     * @return the bytes, none where there is no body
     */
    byte[] body();
}
