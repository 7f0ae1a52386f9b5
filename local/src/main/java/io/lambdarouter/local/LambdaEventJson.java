package io.lambdarouter.local;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Writes stream records as the event that Lambda sends.
 *
 * <p>The API for streams and Lambda's event source mapping show the same record in different ways: in Lambda's event there
 * is the ARN of the stream, times are seconds since 1970, and what a record does not have is not there at all.
 */
public final class LambdaEventJson {

    /** Lambda's limit for the payload of an invocation: 6 MB. */
    static final int LIMIT = 6 * 1024 * 1024;

    private LambdaEventJson() {}

    /**
     * The event of some records.
     *
     * @param records the records of the batch
     * @param streamArn the ARN of the stream they come from
     * @return JSON in UTF-8
     */
    public static byte[] of(List<Record> records, String streamArn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.createGenerator(bytes)) {
            RecordWriter writer = new RecordWriter(json, streamArn);
            json.writeStartObject().writeStartArray("Records");
            records.forEach(writer::write);
            json.writeEnd().writeEnd();
        }
        return bytes.toByteArray();
    }

    /** How many of the first records an event of at most so many bytes holds; one at least, if there is any. */
    static int fitting(List<Record> records, String streamArn, int limit) {
        int frame = of(List.of(), streamArn).length;
        int size = frame - 1; // no comma before the first
        int count = 0;
        for (Record record : records) {
            size += of(List.of(record), streamArn).length - frame + 1;
            if (count > 0 && size > limit) {
                return count;
            }
            count++;
        }
        return count;
    }
}
