package io.lambdarouter.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The event of an invocation, which is written when somebody reads it.
 *
 * @param records the records in it
 * @param head what comes before them
 * @param tail what comes behind them
 */
record EventDocument(List<ShardRecord> records, String head, String tail) {

    /** How large an event may be, in bytes. */
    static final int LARGEST = 6 * 1024 * 1024;

    private static final String HEAD = "{\"Records\":[";
    private static final String TAIL = "]}";

    /** As an event source mapping sends it. */
    static EventDocument of(List<ShardRecord> records) {
        return new EventDocument(records, HEAD, TAIL);
    }

    /** As an EventBridge pipe sends it. */
    static EventDocument array(List<ShardRecord> records) {
        return new EventDocument(records, "[", "]");
    }

    /** As an event source mapping with tumbling windows sends it. */
    static EventDocument of(Batch batch, Window window, String shardId, String streamArn) {
        String tail = "],\"window\":{\"start\":\"" + window.start() + "\",\"end\":\"" + window.end() + "\"},\"state\":"
                + window.state() + ",\"shardId\":" + JsonText.quoted(shardId) + ",\"eventSourceARN\":"
                + JsonText.quoted(streamArn) + ",\"isFinalInvokeForWindow\":" + (batch.kind() == Batch.Kind.FINAL)
                + ",\"isWindowTerminatedEarly\":" + (batch.kind() == Batch.Kind.TERMINATED_EARLY) + "}";
        return new EventDocument(batch.records(), HEAD, tail);
    }

    byte[] bytes() {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < records.size(); i++) {
            if (i > 0) {
                event.write(',');
            }
            event.writeBytes(records.get(i).json());
        }
        event.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return event.toByteArray();
    }

    String json() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
