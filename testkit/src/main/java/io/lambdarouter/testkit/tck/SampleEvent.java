package io.lambdarouter.testkit.tck;

import io.lambdarouter.spi.EventPayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An event of a plug-in's own source, with what is true of it; immutable. */
public final class SampleEvent {

    private final String name;
    private final String json;
    private final List<String> secrets;
    private final List<Integer> unreadable;
    private final List<Integer> inOrder;

    private SampleEvent(
            String name, String json, List<String> secrets, List<Integer> unreadable, List<Integer> inOrder) {
        this.name = name;
        this.json = json;
        this.secrets = List.copyOf(secrets);
        this.unreadable = List.copyOf(unreadable);
        this.inOrder = List.copyOf(inOrder);
    }

    /**
     * An event all of whose records can be read.
     *
     * @param name what it shows, for the messages of failed tests
     * @param json the event as Lambda sends it
     * @return the sample
     */
    public static SampleEvent of(String name, String json) {
        return new SampleEvent(name, json, List.of(), List.of(), List.of());
    }

    /**
     * This event, with data in it that no message, identifier or kind may quote.
     *
     * @param text a part of the event's data that stands nowhere else in it
     * @return a new sample
     * @throws IllegalArgumentException if the event does not hold it
     */
    public SampleEvent withSecret(String text) {
        if (!json.contains(text)) {
            throw new IllegalArgumentException("Sample '" + name + "' does not hold its secret");
        }
        List<String> more = Stream.concat(secrets.stream(), Stream.of(text)).toList();
        return new SampleEvent(name, json, more, unreadable, inOrder);
    }

    /**
     * This event, with a record that some observer cannot get because of a fault in it.
     *
     * @param index the record's place, from 0
     * @return a new sample
     */
    public SampleEvent withUnreadable(int index) {
        List<Integer> more =
                Stream.concat(unreadable.stream(), Stream.of(index)).toList();
        return new SampleEvent(name, json, secrets, more, inOrder);
    }

    /**
     * This event, with records that must be handled one after the other.
     *
     * @param indexes their places, from 0
     * @return a new sample
     */
    public SampleEvent withInOrder(int... indexes) {
        return new SampleEvent(
                name, json, secrets, unreadable, IntStream.of(indexes).boxed().toList());
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    EventPayload payload() {
        return EventPayload.of(bytes());
    }

    List<String> secrets() {
        return secrets;
    }

    List<Integer> unreadable() {
        return unreadable;
    }

    List<Integer> inOrder() {
        return inOrder;
    }

    boolean isReadable() {
        return unreadable.isEmpty();
    }

    /** The sample's name. */
    @Override
    public String toString() {
        return name;
    }
}
