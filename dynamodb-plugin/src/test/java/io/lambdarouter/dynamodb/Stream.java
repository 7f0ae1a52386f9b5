package io.lambdarouter.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Events as the stream of a table sends them, for tests. */
final class Stream {

    static final String BOOKS = "arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2020-07-16T21:40:16.952";

    private Stream() {}

    static byte[] event(String... records) {
        return ("{\"Records\":" + List.of(records) + "}").getBytes(StandardCharsets.UTF_8);
    }

    static String insert(String newImage) {
        return record("INSERT", Map.of("NewImage", newImage));
    }

    static String modify(String oldImage, String newImage) {
        return record("MODIFY", Map.of("OldImage", oldImage, "NewImage", newImage));
    }

    static String remove(String oldImage) {
        return record("REMOVE", Map.of("OldImage", oldImage));
    }

    static String record(String eventName, Map<String, String> images) {
        return record(eventName, BOOKS, images, "NEW_AND_OLD_IMAGES");
    }

    static String record(String eventName, String arn, Map<String, String> images, String viewType) {
        Map<String, String> change = new LinkedHashMap<>();
        change.put("ApproximateCreationDateTime", "1594936238");
        change.put("Keys", "{\"id\":{\"S\":\"b1\"}}");
        change.putAll(images);
        change.put("SequenceNumber", "\"200000000027074221525\"");
        change.put("SizeBytes", "35");
        change.put("StreamViewType", '"' + viewType + '"');
        return """
                {"eventID":"0793bb90d79a00e0788470675381e4d8","eventName":"%s","eventVersion":"1.1",\
                "eventSource":"aws:dynamodb","awsRegion":"eu-west-1","dynamodb":%s,"eventSourceARN":"%s"}""".formatted(eventName, object(change), arn);
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
