package io.lambdarouter.dynamodb;

import static io.lambdarouter.dynamodb.BadInput.Variant.fails;
import static io.lambdarouter.dynamodb.BadInput.Variant.handled;
import static io.lambdarouter.dynamodb.BadInput.Variant.refused;
import static io.lambdarouter.dynamodb.BadInput.of;
import static io.lambdarouter.dynamodb.Events.GOOD_1;
import static io.lambdarouter.dynamodb.Events.GOOD_3;
import static io.lambdarouter.dynamodb.Events.array;
import static io.lambdarouter.dynamodb.Events.between;
import static io.lambdarouter.dynamodb.Events.change;
import static io.lambdarouter.dynamodb.Events.event;
import static io.lambdarouter.dynamodb.Events.image;
import static io.lambdarouter.dynamodb.Events.record;
import static io.lambdarouter.dynamodb.Events.with;

import io.lambdarouter.dynamodb.BadInput.Variant;
import io.lambdarouter.dynamodb.Observing.Expiring;
import io.lambdarouter.dynamodb.Observing.Keyed;
import io.lambdarouter.dynamodb.Observing.Mapped;
import io.lambdarouter.dynamodb.Observing.Typed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The bad inputs that are bytes; what takes beans, settings or streams to show is in the test classes beside this one. */
final class BadInputs {

    private BadInputs() {}

    static List<BadInput> all() {
        return Stream.of(bytesAndJson(), envelopes(), records(), members(), values(), containers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadInput> bytesAndJson() {
        String good = event(GOOD_1);
        return List.of(
                of(1, "no byte at all", refused("", "LR-0101")),
                of(
                        2,
                        "only space, only a byte order mark",
                        refused(" \n\t\r", "LR-0101"),
                        refused("\uFEFF", "LR-0101")),
                of(3, "JSON null", refused("null", "LR-0105")),
                of(
                        4,
                        "a scalar",
                        refused("\"Secret\"", "LR-0105"),
                        refused("5", "LR-0105"),
                        refused("true", "LR-0105")),
                of(5, "a byte order mark before the event", handled("\uFEFF" + good)),
                of(
                        6,
                        "an event that was cut off",
                        refused(good.substring(0, good.length() - 2), "LR-0103").saying("at        byte"),
                        refused(good.substring(0, good.indexOf("Secret") + 3), "LR-0103"),
                        refused("{", "LR-0103")),
                of(7, "more behind the event", refused(good + "x", "LR-0103"), refused(good + "]", "LR-0103")),
                of(8, "two events in one", refused(good + good, "LR-0103"), refused(good + "\n" + good, "LR-0103")),
                of(
                        9,
                        "bytes that are no UTF-8",
                        refused(inAString(0xFF), "LR-0102").saying("at      byte"),
                        refused(inAString(0xC0, 0xAF), "LR-0102"),
                        refused(inAString(0xED, 0xA0, 0x80), "LR-0102")),
                of(
                        10,
                        "another encoding than UTF-8",
                        refused(good.getBytes(StandardCharsets.UTF_16), "LR-0103"),
                        refused(good.getBytes(StandardCharsets.UTF_16LE), "LR-0103"),
                        refused(good.getBytes(Charset.forName("UTF-32")), "LR-0103")),
                of(
                        11,
                        "half a surrogate pair as an escape",
                        handled(image("{\"s\":{\"S\":\"\\ud800\"}}")),
                        handled(image("{\"s\":{\"S\":\"\\ud800\"}}"))
                                .observedBy(Typed.class)
                                .seenAs(
                                        typed(6, "null", "null", "null"),
                                        typed(1, "null", "null", "null"),
                                        typed(6, "null", "null", "null"))),
                of(12, "a control character in a string", refused(image("{\"s\":{\"S\":\"Secret\n\"}}"), "LR-0103")),
                of(
                        13,
                        "nesting without an end",
                        refused("[".repeat(1_000), "LR-0104"),
                        refused(image("{\"l\":" + "{\"L\":[".repeat(50_000)), "LR-0104")),
                of(
                        14,
                        "a number that is too large to compute with",
                        fails(change("\"ApproximateCreationDateTime\":1E1000000000"), "LR-1010", "2"),
                        fails(change("\"ApproximateCreationDateTime\":" + "9".repeat(1_101)), "LR-1010", "2"),
                        handled(change("\"SizeBytes\":" + "9".repeat(1_101))),
                        fails(image("{\"n\":{\"N\":\"" + "9".repeat(1_101) + "\"}}"), "LR-1004", "2")),
                of(15, "two sequence numbers in one record", fails(change("\"SequenceNumber\":\"4\""), "LR-0302", "1")),
                of(
                        16,
                        "an attribute that is there twice",
                        fails(image("{\"s\":{\"S\":\"Secret\"},\"s\":{\"S\":\"Secret2\"}}"), "LR-1005", "2"),
                        fails(image("{\"s\":{\"S\":\"Secret\"},\"s\":{\"S\":\"Secret2\"}}"), "LR-1005", "2")
                                .observedBy(Typed.class)),
                of(17, "two lists of records", refused("{\"Records\":[" + GOOD_1 + "],\"Records\":[]}", "LR-0302")),
                of(
                        18,
                        "ten thousand records in six million bytes",
                        handled(event(IntStream.range(0, 10_000)
                                .mapToObj(
                                        i -> record("" + i, "\"NewImage\":{\"s\":{\"S\":\"" + "x".repeat(300) + "\"}}"))
                                .toArray(String[]::new)))),
                of(
                        19,
                        "an event above the limit",
                        refused(" ".repeat(15_000_001), "LR-0112").saying("LAMBDA_ROUTER_MAX_EVENT_SIZE")));
    }

    private static byte[] inAString(int... bad) {
        byte[] event = event(GOOD_1).getBytes(StandardCharsets.UTF_8);
        int at = event(GOOD_1).indexOf("Secret");
        IntStream.range(0, bad.length).forEach(i -> event[at + i] = (byte) bad[i]);
        return event;
    }

    private static List<BadInput> envelopes() {
        String sqs = "{\"messageId\":\"m\",\"body\":\"Secret\",\"eventSource\":\"aws:sqs\"}";
        return List.of(
                of(22, "an object without a member", refused("{}", "LR-0108").saying("top-level keys  []")),
                of(23, "null in place of the records", refused("{\"Records\":null}", "LR-0108")),
                of(24, "an object in place of the records", refused("{\"Records\":{}}", "LR-0108")),
                of(
                        26,
                        "records without their capital",
                        refused("{\"records\":[" + GOOD_1 + "]}", "LR-0108").saying("with a capital")),
                of(
                        27,
                        "null among the records",
                        refused("{\"Records\":[null]}", "LR-0108"),
                        fails(between("null"), "LR-0301", "1"),
                        fails(event("null", GOOD_3), "LR-0301")),
                of(
                        28,
                        "a record that is no object",
                        refused("{\"Records\":[\"Secret\"]}", "LR-0108"),
                        fails(between("\"Secret\""), "LR-0301", "1"),
                        fails(between("[\"Secret\"]"), "LR-0301", "1"),
                        fails(between("5"), "LR-0301", "1")),
                of(
                        29,
                        "records of several sources",
                        refused(event(GOOD_1, sqs, GOOD_3), "LR-1002"),
                        refused(array(GOOD_1, sqs), "LR-1002")),
                of(
                        30,
                        "an array without an envelope, as a pipe sends it",
                        handled(array(GOOD_1, GOOD_3)),
                        fails(array(GOOD_1, record("2", "\"NewImage\":5"), GOOD_3), "LR-1003", "e2", "e3")),
                of(
                        31,
                        "an array of one record",
                        handled(array(GOOD_1)),
                        fails(array(record("2", "\"NewImage\":5")), "LR-1003", "e2")),
                of(
                        32,
                        "a record without an envelope",
                        refused(GOOD_1, "LR-0108").saying("put it into {\"Records\":[...]}")),
                of(
                        33,
                        "the document of an S3 destination, with the event in it",
                        handled(onFailure(event(GOOD_1, GOOD_3))),
                        fails(onFailure(between("null")), "LR-0301"),
                        refused(onFailure("{\"records\":[]}"), "LR-1001"),
                        fails(onFailure("\"Secret\""), "LR-0305")),
                of(
                        34,
                        "events of other sources",
                        refused("{\"Records\":[" + sqs + "]}", "LR-0108"),
                        refused("{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{}}]}", "LR-0108"),
                        refused("{\"source\":\"aws.events\",\"detail\":{\"dynamodb\":\"Secret\"}}", "LR-0108"),
                        refused(
                                "{\"Records\":[{\"eventSource\":\"aws:kinesis\",\"kinesis\":{\"data\":\"e30=\"}}]}",
                                "LR-0108")),
                of(
                        38,
                        "a record that does not say where it comes from",
                        handled(event(with("eventSource", ""))),
                        handled(event(with("eventSource", "null"))),
                        refused(event(with("eventSource", "\"aws:dynamodb2\"")), "LR-0108"),
                        refused(event(with("eventSource", "5")), "LR-0108")));
    }

    private static String onFailure(String payload) {
        return "{\"requestContext\":{},\"DDBStreamBatchInfo\":{\"shardId\":\"s\"},\"payload\":" + payload + "}";
    }

    private static List<BadInput> records() {
        String source = "\"eventSource\":\"aws:dynamodb\"";
        return List.of(
                of(
                        39,
                        "a record without a change",
                        fails(between("{\"eventID\":\"e2\"," + source + "}"), "LR-1009", "1"),
                        fails(between("{\"eventID\":\"e2\"," + source + ",\"dynamodb\":null}"), "LR-1009", "1"),
                        fails(between("{\"eventID\":\"e2\"," + source + ",\"dynamodb\":\"Secret\"}"), "LR-0301", "1")),
                of(
                        40,
                        "a record without a sequence number",
                        handled(between("{" + source + ",\"dynamodb\":{\"SequenceNumber\":null}}")),
                        fails(between("{" + source + ",\"dynamodb\":{\"NewImage\":5}}"), "LR-1003", "1"),
                        fails(
                                between("{" + source + ",\"dynamodb\":{\"SequenceNumber\":\"\",\"OldImage\":5}}"),
                                "LR-1003",
                                "1"),
                        fails(event("{" + source + ",\"dynamodb\":{\"NewImage\":5}}", GOOD_3), "LR-1003")),
                of(
                        41,
                        "a sequence number without quotes",
                        handled(between(numbered("123456789012345678901234567890", "{}")))
                                .seenAs(
                                        "INSERT 1 books -",
                                        " 123456789012345678901234567890 books -",
                                        "INSERT 3 books -"),
                        fails(
                                between(numbered("123456789012345678901234567890", "5")),
                                "LR-1003",
                                "123456789012345678901234567890")),
                of(
                        42,
                        "a sequence number that is no number",
                        fails(between(numbered("\"x-1\"", "5")), "LR-1003", "x-1")),
                of(
                        43,
                        "a sequence number that is there twice in a batch",
                        handled(event(GOOD_1, GOOD_1)),
                        fails(event(GOOD_1, numbered("\"2\"", "{}"), numbered("\"2\"", "5"), GOOD_3), "LR-1003", "2")),
                of(
                        44,
                        "sequence numbers of several lengths",
                        fails(
                                event(numbered("\"9\"", "{}"), numbered("\"10\"", "5"), numbered("\"8\"", "5")),
                                "LR-1003",
                                "10")),
                of(
                        45,
                        "an operation that nobody knows",
                        handled(event(record("2", "TRUNCATE", "\"Keys\":{}"))).seenAs("TRUNCATE 2 books -"),
                        handled(event(with("eventName", ""))).seenAs(" 2 books -"),
                        fails(between(record("2", "TRUNCATE", "\"Keys\":{}")), "LR-0305", "2")
                                .observedBy(Mapped.class),
                        fails(between(with("eventName", "")), "LR-0305", "2").observedBy(Mapped.class)),
                of(
                        46,
                        "any version of the format",
                        handled(event(with("eventVersion", "\"1.2\""))),
                        handled(event(with("eventVersion", "\"2.0\""))),
                        handled(event(with("eventVersion", "null")))),
                of(
                        47,
                        "members that nobody knows",
                        handled("{\"new\":[{}],\"Records\":["
                                + record("2", "\"OtherImage\":{\"x\":5}")
                                        .replaceFirst("\\{", "{\"other\":{\"deep\":[1]},")
                                + "]}")),
                of(
                        48,
                        "a view type that nobody knows",
                        handled(change("\"StreamViewType\":\"EVERYTHING\"")),
                        handled(change("\"StreamViewType\":null"))),
                of(
                        49,
                        "an image that the view type does not have",
                        handled(change("\"StreamViewType\":\"KEYS_ONLY\",\"NewImage\":{\"s\":{\"S\":\"Secret\"}}")),
                        handled(change("\"StreamViewType\":\"OLD_IMAGE\",\"NewImage\":{\"s\":{\"S\":\"Secret\"}}"))
                                .observedBy(Mapped.class)));
    }

    private static String numbered(String sequenceNumber, String newImage) {
        return "{\"eventSource\":\"aws:dynamodb\",\"eventSourceARN\":\"" + io.lambdarouter.dynamodb.Stream.BOOKS
                + "\",\"dynamodb\":{\"SequenceNumber\":" + sequenceNumber + ",\"NewImage\":" + newImage + "}}";
    }

    private static List<BadInput> members() {
        return List.of(
                of(
                        50,
                        "a record without keys",
                        handled(between(record("2", "INSERT", "\"Keys\":{}"))),
                        handled(between(record("2", "INSERT", "\"SizeBytes\":1"))),
                        handled(between(record("2", "INSERT", "\"Keys\":{}")))
                                .observedBy(Keyed.class)
                                .seenAs("id", "no id", "id"),
                        fails(between(record("2", "INSERT", "\"SizeBytes\":1")), "LR-1011", "2")
                                .observedBy(Keyed.class)),
                of(
                        51,
                        "null in place of an image",
                        handled(image("null")),
                        fails(image("null"), "LR-1011", "2").observedBy(Mapped.class)),
                of(
                        52,
                        "no time of the change",
                        handled(event(record("2", ""))).seenAs("INSERT 2 books -"),
                        handled(event(record("2", "\"ApproximateCreationDateTime\":null")))
                                .seenAs("INSERT 2 books -")),
                of(
                        53,
                        "a time in another form",
                        time("1678831218", "2023-03-14T22:00:18Z"),
                        time("1678831218.5", "2023-03-14T22:00:18.500Z"),
                        time("1.678831218E9", "2023-03-14T22:00:18Z"),
                        time("\"1678831218.0\"", "2023-03-14T22:00:18Z"),
                        time("\"2023-03-14T22:00:18Z\"", "2023-03-14T22:00:18Z")),
                of(
                        54,
                        "a time in another unit",
                        time("1678831218123", "2023-03-14T22:00:18.123Z"),
                        time("1678831218123456", "2023-03-14T22:00:18.123456Z")),
                of(
                        55,
                        "a time that is none",
                        fails(change("\"ApproximateCreationDateTime\":true"), "LR-0301", "2"),
                        fails(change("\"ApproximateCreationDateTime\":{}"), "LR-0301", "2"),
                        fails(change("\"ApproximateCreationDateTime\":-5"), "LR-1010", "2"),
                        fails(change("\"ApproximateCreationDateTime\":1e400"), "LR-1010", "2"),
                        fails(change("\"ApproximateCreationDateTime\":\"Secret\""), "LR-1010", "2")),
                of(
                        56,
                        "a size that is none",
                        handled(change("\"SizeBytes\":\"26\"")),
                        handled(change("\"SizeBytes\":0")),
                        handled(change("\"SizeBytes\":4000000000")),
                        handled(change("\"SizeBytes\":1.5"))),
                of(
                        57,
                        "an identity that nobody knows",
                        handled(event(with("userIdentity", "null"))),
                        handled(event(with("userIdentity", "{\"type\":\"Martian\",\"principalId\":\"m\"}"))),
                        expiring(
                                "REMOVE",
                                "{\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"}",
                                "expired"),
                        expiring(
                                "REMOVE",
                                "{\"Type\":\"Service\",\"PrincipalId\":\"dynamodb.amazonaws.com\"}",
                                "expired"),
                        expiring(
                                "REMOVE",
                                "{\"type\":\"Martian\",\"principalId\":\"dynamodb.amazonaws.com\"}",
                                "not expired"),
                        expiring(
                                "INSERT",
                                "{\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"}",
                                "not expired")),
                of(
                        58,
                        "an odd ARN",
                        arn("stream-ARN", "-"),
                        arn("arn:aws-cn:dynamodb:cn-north-1:1:table/books/stream/x", "books"),
                        arn("arn:aws-us-gov:dynamodb:us-gov-west-1:1:table/books", "books"),
                        arn("arn:aws:dynamodb:eu-west-1:🦊:table/T/stream/x", "T"),
                        arn("", "-")),
                of(
                        59,
                        "attributes that replication adds",
                        handled(
                                        event(
                                                record(
                                                        "2",
                                                        "\"NewImage\":{\"aws:rep:deleting\":{\"BOOL\":false},\"s\":{\"S\":\"Secret\"}}")))
                                .observedBy(Mapped.class)
                                .seenAs("aws:rep:deleting Boolean", "s String")),
                of(
                        60,
                        "a record without an id",
                        handled(event(with("eventID", ""))),
                        handled(array(with("eventID", ""))),
                        fails(array(GOOD_1, with("eventID", "").replace("{\"id\":{", "{\"id\":5,\"i\":{")), "LR-1003"),
                        fails(array(record("1", "\"NewImage\":5"), with("eventID", "")), "LR-1003")));
    }

    private static Variant time(String json, String instant) {
        return handled(event(record("2", "\"ApproximateCreationDateTime\":" + json)))
                .seenAs("INSERT 2 books " + instant);
    }

    private static Variant expiring(String eventName, String identity, String seen) {
        return handled(event(record("2", eventName, "\"Keys\":{}")
                        .replaceFirst("\\{", "{\"userIdentity\":" + identity + ",")))
                .observedBy(Expiring.class)
                .seenAs(seen);
    }

    private static Variant arn(String arn, String table) {
        return handled(event(with("eventSourceARN", '"' + arn + '"'))).seenAs("INSERT 2 " + table + " -");
    }

    private static List<BadInput> values() {
        return List.of(
                of(
                        61,
                        "an attribute without its data type",
                        malformed(Stream.of(
                                "{\"X\":\"Secret\"}", "{\"s\":\"Secret\"}", "{}", "null", "\"Secret\"", "[]"))),
                of(
                        62,
                        "two data types of one attribute",
                        malformed(Stream.of("{\"S\":\"Secret\",\"N\":\"5\"}", "{\"S\":\"Secret\",\"S\":\"Secret\"}"))),
                of(
                        63,
                        "a number that is none",
                        Stream.concat(
                                        Stream.of(values(
                                                "LR-1004",
                                                "{\"N\":\"Secret\"}",
                                                "{\"N\":\"\"}",
                                                "{\"N\":\"NaN\"}",
                                                "{\"N\":\"1E+999999999\"}",
                                                "{\"N\":\"" + "9".repeat(39) + "\"}")),
                                        Stream.of("ns", "unknown")
                                                .map(name -> image("{\"" + name + "\":{\"NS\":[\"1\",\"Secret\"]}}"))
                                                .flatMap(event -> rawAndTyped(event, "LR-1004")))
                                .toArray(Variant[]::new)),
                of(
                        64,
                        "a number that does not fit its target",
                        handled(image("{\"n\":{\"N\":\"4000000000\"}}")),
                        fails(image("{\"n\":{\"N\":\"4000000000\"}}"), "LR-1006", "2")
                                .observedBy(Typed.class),
                        fails(image("{\"n\":{\"N\":\"1.5\"}}"), "LR-1006", "2").observedBy(Typed.class),
                        fails(image("{\"big\":{\"N\":\"1E+30\"}}"), "LR-1006", "2")
                                .observedBy(Typed.class)),
                of(
                        65,
                        "bytes in another base64",
                        handled(image("{\"b\":{\"B\":\"AQI\"}}")),
                        handled(image("{\"b\":{\"B\":\"AQI\"}}")).observedBy(Typed.class),
                        fails(image("{\"b\":{\"B\":\"-_-_\"}}"), "LR-1007", "2"),
                        fails(image("{\"b\":{\"B\":\"AQ\\r\\nID\"}}"), "LR-1007", "2"),
                        fails(image("{\"b\":{\"B\":\"Secret#\"}}"), "LR-1007", "2"),
                        fails(image("{\"b\":{\"B\":\"Secret#\"}}"), "LR-1006", "2")
                                .observedBy(Typed.class)),
                of(
                        66,
                        "empty values",
                        handled(image("{\"s\":{\"S\":\"\"},\"b\":{\"B\":\"\"},\"l\":{\"L\":[]},\"m\":{\"M\":{}}}")),
                        handled(image("{\"s\":{\"S\":\"\"},\"b\":{\"B\":\"\"},\"l\":{\"L\":[]},\"m\":{\"M\":{}}}"))
                                .observedBy(Typed.class)
                                .seenAs(
                                        typed(6, "null", "null", "null"),
                                        typed(0, "null", "[]", "{}"),
                                        typed(6, "null", "null", "null"))),
                of(
                        67,
                        "a set that is empty, or holds a member twice",
                        handled(image("{\"ss\":{\"SS\":[]}}")),
                        handled(image("{\"ss\":{\"SS\":[\"a\",\"a\"]},\"ns\":{\"NS\":[\"1\",\"1\"]}}")),
                        handled(event(record("2", "\"NewImage\":{\"ss\":{\"SS\":[\"a\",\"a\"]}}")))
                                .observedBy(Typed.class)
                                .seenAs("s=null n=0 ss=1 l=null m=null")),
                of(
                        68,
                        "a null that is false, a boolean that is a text",
                        malformed(Stream.of(
                                "{\"NULL\":false}", "{\"NULL\":null}", "{\"BOOL\":\"true\"}", "{\"BOOL\":1}"))));
    }

    private static String typed(int s, String ss, String l, String m) {
        return "s=" + s + " n=0 ss=" + ss + " l=" + l + " m=" + m;
    }

    private static Stream<Variant> rawAndTyped(String event, String code) {
        return Stream.of(fails(event, code, "2"), fails(event, code, "2").observedBy(Typed.class));
    }

    private static Variant[] malformed(Stream<String> values) {
        return values("LR-1003", values.toArray(String[]::new));
    }

    /** Each value of an attribute that exists and of one that the class lacks, raw and bound. */
    private static Variant[] values(String code, String... values) {
        return Arrays.stream(values)
                .flatMap(value -> Stream.of("s", "unknown").map(name -> image("{\"" + name + "\":" + value + "}")))
                .flatMap(event -> rawAndTyped(event, code))
                .toArray(Variant[]::new);
    }

    private static List<BadInput> containers() {
        String name = "n".repeat(64 * 1024);
        return List.of(
                of(
                        69,
                        "deep nesting",
                        handled(nested(32)),
                        handled(nested(32)).observedBy(Mapped.class),
                        handled(nested(200)),
                        handled(nested(200)).observedBy(Mapped.class),
                        refused(nested(300), "LR-0104")),
                of(
                        70,
                        "a list of several types, and with null",
                        handled(image("{\"l\":{\"L\":[{\"S\":\"Secret\"},{\"N\":\"1\"},{\"NULL\":true},{\"L\":[]}]}}")),
                        handled(image("{\"l\":{\"L\":[{\"S\":\"Secret\"},{\"N\":\"1\"},{\"NULL\":true},{\"L\":[]}]}}"))
                                .observedBy(Mapped.class),
                        fails(image("{\"l\":{\"L\":[{\"S\":\"Secret\"},null]}}"), "LR-1003", "2"),
                        fails(image("{\"l\":{\"L\":[{\"S\":\"Secret\"},null]}}"), "LR-1003", "2")
                                .observedBy(Mapped.class)),
                of(
                        71,
                        "large values and odd names",
                        handled(image("{\"s\":{\"S\":\"" + "x".repeat(400 * 1024) + "\"}}"))
                                .observedBy(Typed.class),
                        handled(image("{\"" + name + "\":{\"S\":\"Secret\"}}")).observedBy(Mapped.class),
                        handled(event(record(
                                        "2",
                                        Stream.of("a.b", "a:b", "#", "🦊", "__proto__", "class", "")
                                                .map(odd -> "\"" + odd + "\":{\"S\":\"Secret\"}")
                                                .collect(Collectors.joining(",", "\"NewImage\":{", "}")))))
                                .observedBy(Mapped.class)
                                .seenAs(
                                        " String",
                                        "# String",
                                        "__proto__ String",
                                        "a.b String",
                                        "a:b String",
                                        "class String",
                                        "🦊 String"),
                        fails(image("{\"" + name + "\":{\"X\":\"Secret\"}}"), "LR-1003", "2")),
                of(
                        72,
                        "an attribute that the class lacks, and one that the item lacks",
                        handled(event(record("2", "\"NewImage\":{\"unknown\":{\"S\":\"Secret\"}}")))
                                .observedBy(Typed.class)
                                .seenAs("s=null n=0 ss=null l=null m=null")),
                of(
                        74,
                        "the name of a class in the data",
                        handled(
                                        event(
                                                record(
                                                        "2",
                                                        "\"NewImage\":{\"@class\":{\"S\":\"java.net.URL\"},\"@type\":{\"M\":{\"class\":{\"S\":\"java.io.File\"}}}}")))
                                .observedBy(Mapped.class)
                                .seenAs("@class String", "@type HashMap")));
    }

    /** The second image with lists in one another. */
    private static String nested(int depth) {
        return image("{\"l\":" + "{\"L\":[".repeat(depth) + "]}".repeat(depth) + "}");
    }
}
