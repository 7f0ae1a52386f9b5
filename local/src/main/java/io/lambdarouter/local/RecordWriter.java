package io.lambdarouter.local;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Writes records of one stream, each as an object, with the fields in Lambda's order. */
record RecordWriter(JsonGenerator json, String streamArn) {

    void write(Record record) {
        json.writeStartObject();
        text("eventID", record.eventID());
        text("eventName", record.eventNameAsString());
        text("eventVersion", record.eventVersion());
        text("eventSource", record.eventSource());
        text("awsRegion", record.awsRegion());
        Optional.ofNullable(record.dynamodb()).ifPresent(this::write);
        Optional.ofNullable(record.userIdentity()).ifPresent(this::write);
        json.write("eventSourceARN", streamArn).writeEnd();
    }

    private void write(StreamRecord change) {
        json.writeStartObject("dynamodb");
        Optional.ofNullable(change.approximateCreationDateTime())
                .ifPresent(time -> json.write("ApproximateCreationDateTime", time.getEpochSecond()));
        writeItems(change);
        text("SequenceNumber", change.sequenceNumber());
        Optional.ofNullable(change.sizeBytes()).ifPresent(size -> json.write("SizeBytes", size));
        text("StreamViewType", change.streamViewTypeAsString());
        json.writeEnd();
    }

    private void writeItems(StreamRecord change) {
        ItemWriter items = new ItemWriter(json);
        if (change.hasKeys()) {
            items.write("Keys", change.keys());
        }
        if (change.hasNewImage()) {
            items.write("NewImage", change.newImage());
        }
        if (change.hasOldImage()) {
            items.write("OldImage", change.oldImage());
        }
    }

    private void write(Identity identity) {
        json.writeStartObject("userIdentity");
        text("type", identity.type());
        text("principalId", identity.principalId());
        json.writeEnd();
    }

    /** Writes a text, or nothing where the SDK has none. */
    private void text(String name, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(text -> json.write(name, text));
    }
}
