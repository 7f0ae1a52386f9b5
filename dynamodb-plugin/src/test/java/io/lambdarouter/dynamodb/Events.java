package io.lambdarouter.dynamodb;

import java.util.List;

/** Events in which a bad record stands between good ones; every value of an attribute is a secret. */
final class Events {

    static final String GOOD_1 = record("1", "\"NewImage\":{\"s\":{\"S\":\"Secret\"}}");
    static final String GOOD_3 = record("3", "\"NewImage\":{\"s\":{\"S\":\"Secret\"}}");

    private Events() {}

    /** An event of the stream. */
    static String event(String... records) {
        return "{\"Records\":" + List.of(records) + "}";
    }

    /** A pipe's. */
    static String array(String... records) {
        return List.of(records).toString();
    }

    /** Good, then this, then good. */
    static String between(String record) {
        return event(GOOD_1, record, GOOD_3);
    }

    /** A record with more members in its {@code dynamodb}. */
    static String record(String number, String change) {
        return record(
                number,
                "INSERT",
                "\"Keys\":{\"id\":{\"S\":\"Secret-" + number + "\"}}" + (change.isEmpty() ? "" : "," + change));
    }

    static String record(String number, String eventName, String change) {
        return "{\"eventID\":\"e" + number + "\",\"eventName\":\"" + eventName
                + "\",\"eventSource\":\"aws:dynamodb\",\"eventSourceARN\":\"" + Stream.BOOKS
                + "\",\"dynamodb\":{\"SequenceNumber\":\"" + number + "\"," + change + "}}";
    }

    /** A record with another member beside its {@code dynamodb}, in place of the one of that name. */
    static String with(String name, String json) {
        String record = record("2", "");
        String without = record.replaceAll("\"" + name + "\":\"[^\"]*\",", "");
        return json.isEmpty()
                ? without
                : without.replaceFirst(
                        "\\{", "{\"" + name + "\":" + java.util.regex.Matcher.quoteReplacement(json) + ",");
    }

    /** The second record with this image, between good ones. */
    static String image(String newImage) {
        return between(record("2", "\"NewImage\":" + newImage));
    }

    /** The second record with this member in its {@code dynamodb}, between good ones. */
    static String change(String member) {
        return between(record("2", member));
    }
}
