package io.lambdarouter.testkit;

import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A shard of a stream, to put records on; not for use by several threads at once. */
public final class SimulatedShard {

    private final String id;
    private final EventSourceMapping mapping;
    private final Optional<SimulatedShard> parent;
    private final List<ShardRecord> records = new ArrayList<>();
    private final List<Lane> lanes;
    private boolean closed;

    SimulatedShard(String id, EventSourceMapping mapping, Optional<SimulatedShard> parent) {
        this.id = id;
        this.mapping = mapping;
        this.parent = parent;
        this.lanes = Stream.generate(() -> new Lane(mapping))
                .limit(mapping.parallelizationFactor())
                .toList();
    }

    /**
     * The name of the shard.
     *
     * @return its {@code shardId}
     */
    public String id() {
        return id;
    }

    /**
     * Puts a record at the end of the shard.
     *
     * @param record a record as Lambda sends it in {@code Records}: JSON
     * @return this
     * @throws IllegalArgumentException if it is no JSON object
     * @throws IllegalStateException if the shard has a child, so that it takes no more records
     */
    public SimulatedShard add(String record) {
        add(JsonDocument.parse(record.getBytes(StandardCharsets.UTF_8)).root());
        return this;
    }

    /**
     * Puts the records of an event at the end of the shard.
     *
     * @param event an event as Lambda sends it, with its {@code Records}: JSON
     * @return this
     * @throws IllegalArgumentException if it holds no list of JSON objects
     * @throws IllegalStateException if the shard has a child, so that it takes no more records
     */
    public SimulatedShard addEvent(String event) {
        recordsOf(event).forEach(this::add);
        return this;
    }

    static List<JsonSlice> recordsOf(String event) {
        JsonSlice list = JsonDocument.parse(event.getBytes(StandardCharsets.UTF_8))
                .root()
                .firstField("Records")
                .filter(records -> records.is(JsonKind.ARRAY))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The event has no Records, expected a list of them; give an event as Lambda sends it"));
        List<JsonSlice> records = new ArrayList<>();
        for (JsonElements each = list.elements(); each.next(); ) {
            records.add(each.value());
        }
        return records;
    }

    void add(JsonSlice record) {
        if (!record.is(JsonKind.OBJECT)) {
            throw new IllegalArgumentException(
                    "A record is of type " + record.kind() + ", expected OBJECT; a stream holds nothing else");
        }
        if (closed) {
            throw new IllegalStateException(
                    "The shard " + id + " has a child, expected an open one; put the record on the child");
        }
        ShardRecord placed = new ShardRecord(id, record, mapping);
        records.add(placed);
        lanes.get(Math.floorMod(ShardRecord.itemKey(record).hashCode(), lanes.size()))
                .add(placed);
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether it is read: a child is, when all of its parent is done. */
    boolean isReadable() {
        return parent.stream().allMatch(SimulatedShard::isDone);
    }

    private boolean isDone() {
        return isReadable() && lanes.stream().allMatch(Lane::isDone);
    }

    List<Lane> lanes() {
        return lanes;
    }

    List<ShardRecord> records() {
        return records;
    }
}
