package com.example;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sample events, made up after AWS's documentation. */
public final class Json {

    private Json() {}

    public static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Some messages of one event. */
    public static String messages(String... messages) {
        return Stream.of(messages).collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    /** A message; its body is JSON. */
    public static String message(String id, String queue, String group, String body) {
        return """
                {"messageId":"%s","receiptHandle":"AQEB","body":"%s","attributes":{"ApproximateReceiveCount":"1",\
                "SentTimestamp":"1767225600000","MessageGroupId":"%s"},\
                "messageAttributes":{"tenant":{"stringValue":"acme","dataType":"String"}},"md5OfBody":"0",\
                "eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:123456789012:%s",\
                "awsRegion":"eu-west-1"}""".formatted(id, body.replace("\"", "\\\""), group, queue);
    }

    /** A request in payload format 2.0. */
    public static String request(String method, String path, String body) {
        return """
                {"version":"2.0","routeKey":"$default","rawPath":"%s","rawQueryString":"limit=5",\
                "headers":{"content-type":"application/json","x-tenant":"acme"},"queryStringParameters":{"limit":"5"},\
                "requestContext":{"apiId":"a1","http":{"method":"%s","path":"%s","protocol":"HTTP/1.1",\
                "sourceIp":"192.0.2.1"},"requestId":"r1","stage":"$default"},"body":"%s","isBase64Encoded":false}\
                """.formatted(path, method, path, body.replace("\"", "\\\""));
    }

    /** A request in payload format 1.0, with an encoded body. */
    public static String restRequest(String method, String path, String base64) {
        return """
                {"resource":"/{all+}","path":"%s","httpMethod":"%s","headers":{"X-Tenant":"acme"},\
                "queryStringParameters":null,"requestContext":{"resourcePath":"/{all+}","httpMethod":"%s",\
                "stage":"prod","requestId":"r2","apiId":"a2"},"body":"%s","isBase64Encoded":true}\
                """.formatted(path, method, method, base64);
    }
}
