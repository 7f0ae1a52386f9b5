package io.lambdarouter.benchmarks.orders;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An event of a DynamoDB stream with both images; always the same bytes. */
public enum Payload {
    /** One record. */
    R1(1, OrderJson.USUAL),
    /** A hundred records, the default batch size of an event source mapping. */
    R100(100, OrderJson.USUAL),
    /** A thousand records. */
    R1000(1_000, OrderJson.USUAL),
    /** A hundred small records, to compare ten thousand of them with. */
    R100_SMALL(100, OrderJson.SMALL),
    /** Ten thousand records, the largest batch that Lambda can send; small ones, because an event has at most 6 MB. */
    R10000_SMALL(10_000, OrderJson.SMALL),
    /** A hundred large records. */
    R100_LARGE(100, OrderJson.LARGE);

    private final int records;
    private final OrderJson item;

    Payload(int records, OrderJson item) {
        this.records = records;
        this.item = item;
    }

    /** How many records are in it. */
    public int records() {
        return records;
    }

    /** The event as Lambda sends it. */
    public byte[] event() {
        return IntStream.range(0, records)
                .mapToObj(this::streamRecord)
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String streamRecord(int n) {
        return String.format(
                Locale.ROOT,
                "{\"eventID\":\"%032x\",\"eventName\":\"MODIFY\",\"eventVersion\":\"1.1\",\"eventSource\":\"aws:dynamodb\","
                        + "\"awsRegion\":\"eu-west-1\",\"dynamodb\":{\"ApproximateCreationDateTime\":%d,\"Keys\":%s,"
                        + "\"NewImage\":%s,\"OldImage\":%s,\"SequenceNumber\":\"%025d\",\"SizeBytes\":%d,"
                        + "\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"},\"eventSourceARN\":"
                        + "\"arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/2026-11-22T00:00:00.000\"}",
                n,
                1_790_000_000L + n,
                OrderJson.keys(n),
                item.write(2 * n + 1),
                item.write(2 * n),
                1_000_000L + n,
                640);
    }
}
