package io.lambdarouter.spi;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.ResponseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request, which exactly one observer must give; safe for use by several threads.
 *
 * <p>A plug-in for a source that asks and waits makes one for each request. Its event type lets an observer
 * {@linkplain #give give} the answer, and {@link BoundBatch#response} {@linkplain #get gets} it where every record was
 * handled. An observer that swallows the exception of a second answer does not hide it: nobody gets an answer then.
 *
 * @param <A> the answer
 */
public final class SingleAnswer<A> {

    private @Nullable A given;
    private boolean severalGiven;

    /** No answer yet. */
    public SingleAnswer() {}

    /**
     * Answers the request.
     *
     * @param answer the answer
     * @throws ResponseException if it has been answered before; in the observer, so that its record fails
     */
    public synchronized void give(A answer) {
        severalGiven |= isGiven();
        requireNoOther();
        given = Objects.requireNonNull(answer);
    }

    /**
     * Whether an observer has answered.
     *
     * @return true from the first answer on
     */
    public synchronized boolean isGiven() {
        return given != null;
    }

    /**
     * The answer, after the observers have been called.
     *
     * @return the only answer
     * @throws ResponseException if no observer has answered, or more than one
     */
    public synchronized A get() {
        requireNoOther();
        @Nullable A answer = given;
        if (answer == null) {
            throw new ResponseException(Diagnostic.of("LR-0406", "No observer has answered a request")
                    .with("expected", "exactly one answer")
                    .remedy("let the observer of the request answer it on every way through its code"));
        }
        return answer;
    }

    private void requireNoOther() {
        if (severalGiven) {
            throw new ResponseException(Diagnostic.of("LR-0407", "More than one observer has answered a request")
                    .with("expected", "exactly one answer")
                    .remedy("give the observers qualifiers that exclude each other, or let one of them only look on"));
        }
    }
}
