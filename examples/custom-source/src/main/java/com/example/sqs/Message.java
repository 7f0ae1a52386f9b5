package com.example.sqs;

/**
 * A message whose body is JSON; immutable.
 *
 * @param <T> what the body is bound to: any class or record that JSON-B can bind, or {@code String} for the text itself
 */
public final class Message<T> {

    private final T body;
    private final SqsMessage raw;

    private Message(T body, SqsMessage raw) {
        this.body = body;
        this.raw = raw;
    }

    /**
     * A message, as for firing an event by hand.
     *
     * @param body what the body is bound to
     * @param raw the message as SQS sends it
     * @param <T> what the body is bound to
     * @return the message
     */
    public static <T> Message<T> of(T body, SqsMessage raw) {
        return new Message<>(body, raw);
    }

    /**
     * What the message says.
     *
     * @return the body
     */
    public T body() {
        return body;
    }

    /**
     * The message as SQS sends it.
     *
     * @return the raw message
     */
    public SqsMessage raw() {
        return raw;
    }

    /** The message's id; never its body. */
    @Override
    public String toString() {
        return "Message[" + raw.messageId().orElse("") + "]";
    }
}
