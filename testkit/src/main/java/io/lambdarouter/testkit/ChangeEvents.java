package io.lambdarouter.testkit;

import io.lambdarouter.testkit.internal.item.ItemWriter;
import jakarta.json.bind.JsonbConfig;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes records of DynamoDB streams of an application's own objects, as they would be after the application had written them.
 *
 * <pre>{@code
 * TableChanges books = events.table("books", "id");
 * router.route(books.inserted(new Book("b1", "Emma", 5)), books.removed(new Book("b2", "Ivanhoe", 7)));
 * }</pre>
 *
 * <p>JSON-B makes items of objects. A test of {@link LambdaRouterTest} has one injected, which heeds the {@link JsonbConfig}
 * bean of the application, if there is one. Objects become attributes so:
 *
 * <ul>
 *   <li>texts {@code S}; numbers {@code N}, with all their digits; truth values {@code BOOL}; {@code byte[]} {@code B};
 *   <li>a {@code Set} of texts {@code SS}, of numbers {@code NS}, of {@code byte[]} {@code BS}; an empty set, which DynamoDB
 *       does not have, and a set of anything else {@code L}, as arrays and lists;
 *   <li>objects and maps {@code M}; what is null is left out, unless the configuration says otherwise: then {@code NULL};
 *   <li>a map of {@link io.lambdarouter.dynamodb.AttributeValue}s is taken as it is.
 * </ul>
 *
 * <p>Every record has a sequence number, an {@code eventID} and a time of its own, in ascending order and the same in each
 * run. Safe for use by several threads.
 */
public final class ChangeEvents {

    /** When the first record is created, unless set otherwise. */
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ItemWriter items;
    private final Instant start;
    private final AtomicLong count;

    private ChangeEvents(ItemWriter items, Instant start, AtomicLong count) {
        this.items = items;
        this.start = start;
        this.count = count;
    }

    /**
     * Events for an application that does not configure JSON-B.
     *
     * @return events of which none is made yet
     */
    public static ChangeEvents create() {
        return with(new JsonbConfig());
    }

    /**
     * Events for an application that configures JSON-B.
     *
     * @param config the application's configuration; not changed
     * @return events of which none is made yet
     */
    public static ChangeEvents with(JsonbConfig config) {
        return new ChangeEvents(ItemWriter.with(config), START, new AtomicLong());
    }

    /**
     * These events, counted on from another time: each record is created a second after the one before.
     *
     * @param time when the record before the next one was created; 1 January 2026 for the first one, unless set so
     * @return events that share the count of records with these
     */
    public ChangeEvents startingAt(Instant time) {
        return new ChangeEvents(items, time.minusSeconds(count.get()), count);
    }

    /**
     * Changes of a table whose stream carries new and old images.
     *
     * @param name the table's name
     * @param keyAttributes the names of the attributes of its primary key: one or two, or none where each change is given its
     *     {@linkplain StreamChange#keys keys}
     * @return the table
     */
    public TableChanges table(String name, String... keyAttributes) {
        return new TableChanges(this, new TableStream(name, List.of(keyAttributes), StreamViewType.NEW_AND_OLD_IMAGES));
    }

    ItemWriter items() {
        return items;
    }

    long nextNumber() {
        return count.incrementAndGet();
    }

    Instant timeOf(long number) {
        return start.plusSeconds(number);
    }
}
