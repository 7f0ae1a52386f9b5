package io.lambdarouter.examples.books;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as the stream of the table "books" sends them, for each of its view types. */
final class BookEvents {

    private static final String OLD = "{\"id\":{\"S\":\"b1\"},\"title\":{\"S\":\"Emma\"},\"price\":{\"N\":\"9.5\"}}";
    private static final String NEW = "{\"id\":{\"S\":\"b1\"},\"title\":{\"S\":\"Emma\"},\"price\":{\"N\":\"8\"}}";

    private BookEvents() {}

    /** One record, shaped as recorded from AWS: an image that the view type or the operation does not have is absent. */
    static String event(String viewType, String operation) {
        String change = Stream.of(
                        "\"ApproximateCreationDateTime\":1594936238",
                        "\"Keys\":{\"id\":{\"S\":\"b1\"}}",
                        viewType.contains("NEW") && !operation.equals("REMOVE") ? "\"NewImage\":" + NEW : "",
                        viewType.contains("OLD") && !operation.equals("INSERT") ? "\"OldImage\":" + OLD : "",
                        "\"SequenceNumber\":\"200000000027074221525\"",
                        "\"SizeBytes\":35",
                        "\"StreamViewType\":\"" + viewType + "\"")
                .filter(member -> !member.isEmpty())
                .collect(Collectors.joining(","));
        return """
                {"Records":[{"eventID":"0793bb90d79a00e0788470675381e4d8","eventName":"%s","eventVersion":"1.1",\
                "eventSource":"aws:dynamodb","awsRegion":"eu-west-1","dynamodb":{%s},"eventSourceARN":\
                "arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2020-07-16T21:40:16.952"}]}""".formatted(operation, change);
    }
}
