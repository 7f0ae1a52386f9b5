package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.testkit.internal.filter.EventPattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.event.ruler.Ruler;

class FilterTest {

    /** AWS's sample record of a table with the attributes CustomerName, AccountManager and PaymentTerms, and some more. */
    private static final String RECORD = """
            {"eventID":"1","eventName":"MODIFY","eventVersion":"1.0","eventSource":"aws:dynamodb","userIdentity":null,
             "dynamodb":{"ApproximateCreationDateTime":1678831218.0,"SizeBytes":26,
              "Keys":{"CustomerName":{"S":"AnyCompany Industries"}},
              "NewImage":{"AccountManager":{"S":"Pat Candella"},"PaymentTerms":{"S":"60 days"},
               "CustomerName":{"S":"AnyCompany Industries"},"price":{"N":"5"},"flag":{"BOOL":true},"gone":{"NULL":true},
               "empty":{"S":""},"tags":{"SS":["red","green"]},"none":{"L":[]},"hollow":{"M":{}},
               "lines":{"L":[{"M":{"sku":{"S":"a"},"n":{"N":"1"}}},{"M":{"sku":{"S":"b"},"n":{"N":"2"}}}]}},
              "SequenceNumber":"111","StreamViewType":"NEW_IMAGE"}}""";

    private static boolean matches(String pattern) {
        return EventPattern.parse(pattern)
                .matches(JsonDocument.parse(RECORD.getBytes(StandardCharsets.UTF_8))
                        .root());
    }

    private static String ofNewImage(String pattern) {
        return "{\"dynamodb\":{\"NewImage\":" + pattern + "}}";
    }

    static List<Arguments> patterns() {
        return Stream.of(
                        // keys, attributes, and, or
                        "true  {\"dynamodb\":{\"Keys\":{\"CustomerName\":{\"S\":[\"AnyCompany Industries\"]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"AccountManager\":{\"S\":[\"Pat Candella\",\"Shirley Rodriguez\"]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"AccountManager\":{\"S\":[\"Pat Candella\"]},\"PaymentTerms\":{\"S\":[\"60 days\"]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"AccountManager\":{\"S\":[\"Pat Candella\"]},\"PaymentTerms\":{\"S\":[\"30 days\"]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"AccountManager\":[\"Pat Candella\"]}}}",
                        "true  {\"eventName\":[\"INSERT\",\"MODIFY\"]}",
                        "false {\"eventName\":[\"INSERT\"]}",
                        "false {\"EventName\":[\"MODIFY\"]}",
                        "true  {\"eventName\":[\"MODIFY\"],\"eventSource\":[\"aws:dynamodb\"]}",
                        // null, empty, booleans, numbers
                        "true  {\"userIdentity\":[null]}",
                        "false {\"eventName\":[null]}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"empty\":{\"S\":[\"\"]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"flag\":{\"BOOL\":[true]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"flag\":{\"BOOL\":[\"true\"]}}}}",
                        "true  {\"dynamodb\":{\"SizeBytes\":[26]}}",
                        "false {\"dynamodb\":{\"SizeBytes\":[\"26\"]}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"price\":{\"N\":[\"5\"]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"price\":{\"N\":[5]}}}}",
                        // numeric works on numbers of JSON, and those of DynamoDB are strings
                        "true  {\"dynamodb\":{\"SizeBytes\":[{\"numeric\":[\">\",10,\"<=\",26]}]}}",
                        "false {\"dynamodb\":{\"SizeBytes\":[{\"numeric\":[\">\",10,\"<\",26]}]}}",
                        "true  {\"dynamodb\":{\"SizeBytes\":[{\"numeric\":[\"=\",26.0]}]}}",
                        "true  {\"dynamodb\":{\"SizeBytes\":[{\"numeric\":[\">=\",26]}]}}",
                        "true  {\"dynamodb\":{\"ApproximateCreationDateTime\":[{\"numeric\":[\">\",0]}]}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"price\":{\"N\":[{\"numeric\":[\">\",0]}]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"price\":{\"N\":[{\"numeric\":[\">\",100]},{\"anything-but\":\"101\"}]}}}}",
                        // texts
                        "true  {\"dynamodb\":{\"NewImage\":{\"PaymentTerms\":{\"S\":[{\"prefix\":\"60\"}]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"PaymentTerms\":{\"S\":[{\"prefix\":\"6 0\"}]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"PaymentTerms\":{\"S\":[{\"suffix\":\"days\"}]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"PaymentTerms\":{\"S\":[{\"suffix\":\"Days\"}]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"PaymentTerms\":{\"S\":[{\"suffix\":{\"equals-ignore-case\":\"DAYS\"}}]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"AccountManager\":{\"S\":[{\"prefix\":{\"equals-ignore-case\":\"pAT\"}}]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"AccountManager\":{\"S\":[{\"equals-ignore-case\":\"pat candella\"}]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"AccountManager\":{\"S\":[{\"equals-ignore-case\":\"pat\"}]}}}}",
                        "false {\"dynamodb\":{\"SizeBytes\":[{\"prefix\":\"2\"}]}}",
                        // anything but
                        "true  {\"dynamodb\":{\"NewImage\":{\"AccountManager\":{\"S\":[{\"anything-but\":[\"Shirley Rodriguez\"]}]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"AccountManager\":{\"S\":[{\"anything-but\":\"Pat Candella\"}]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"other\":{\"S\":[{\"anything-but\":\"Pat Candella\"}]}}}}",
                        "true  {\"dynamodb\":{\"SizeBytes\":[{\"anything-but\":[100,200]}]}}",
                        "false {\"dynamodb\":{\"SizeBytes\":[{\"anything-but\":26}]}}",
                        "true  {\"dynamodb\":{\"SizeBytes\":[{\"anything-but\":\"x\"}]}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"PaymentTerms\":{\"S\":[{\"anything-but\":{\"prefix\":\"60\"}}]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"PaymentTerms\":{\"S\":[{\"anything-but\":{\"suffix\":\"weeks\"}}]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"PaymentTerms\":{\"S\":[{\"anything-but\":{\"equals-ignore-case\":\"60 DAYS\"}}]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"PaymentTerms\":{\"S\":[{\"anything-but\":{\"equals-ignore-case\":[\"60 DAYS\",\"x\"]}}]}}}}",
                        // existence is a matter of leaves
                        "true  {\"dynamodb\":{\"NewImage\":{\"price\":{\"N\":[{\"exists\":true}]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"price\":[{\"exists\":true}]}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"price\":[{\"exists\":false}]}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"price\":{\"N\":[{\"exists\":false}]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"price\":{\"S\":[{\"exists\":false}]}}}}",
                        "true  {\"dynamodb\":{\"OldImage\":{\"price\":{\"N\":[{\"exists\":false}]}}}}",
                        "true  {\"userIdentity\":[{\"exists\":true}]}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"none\":{\"L\":[{\"exists\":false}]}}}}",
                        // sets and lists
                        "true  {\"dynamodb\":{\"NewImage\":{\"tags\":{\"SS\":[\"green\"]}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"tags\":{\"SS\":[\"blue\"]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"tags\":{\"SS\":[{\"anything-but\":\"green\"}]}}}}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"lines\":{\"L\":{\"M\":{\"sku\":{\"S\":[\"b\"]},\"n\":{\"N\":[\"2\"]}}}}}}}",
                        "false {\"dynamodb\":{\"NewImage\":{\"lines\":{\"L\":{\"M\":{\"sku\":{\"S\":[\"a\"]},\"n\":{\"N\":[\"2\"]}}}}}}}",
                        // or across members
                        "true  {\"eventName\":[\"MODIFY\"],\"$or\":[{\"eventID\":[\"2\"]},{\"dynamodb\":{\"SizeBytes\":[26]}}]}",
                        "false {\"eventName\":[\"INSERT\"],\"$or\":[{\"eventID\":[\"1\"]},{\"dynamodb\":{\"SizeBytes\":[26]}}]}",
                        "false {\"$or\":[{\"eventID\":[\"2\"]},{\"dynamodb\":{\"SizeBytes\":[27]}}]}",
                        "true  {\"dynamodb\":{\"NewImage\":{\"$or\":[{\"price\":{\"N\":[\"6\"]}},{\"flag\":{\"BOOL\":[true]},\"empty\":{\"S\":[\"\"]}}]}}}")
                .map(line -> Arguments.of(Boolean.valueOf(line.substring(0, 6).strip()), line.substring(6)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternMatchesAsAwsDocuments(boolean expected, String pattern) throws Exception {
        assertThat(matches(pattern)).isEqualTo(expected);
    }

    /** The matcher that AWS has published, and runs in EventBridge. */
    @ParameterizedTest
    @MethodSource("patterns")
    void theMatcherOfAwsAgrees(boolean expected, String pattern) throws Exception {
        assertThat(Ruler.matchesRule(RECORD, pattern)).isEqualTo(expected);
    }

    /** AWS's words for Lambda; the operator "numeric" compares by value. */
    @ParameterizedTest
    @CsvSource({"26, true", "26.0, false", "2.6e1, false"})
    void numbersAreComparedAsTheyAreWritten(String number, boolean expected) {
        assertThat(matches("{\"dynamodb\":{\"SizeBytes\":[" + number + "]}}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "single-string",
                "[{\"eventName\": [\"INSERT\"=123}]",
                "[]",
                "\"x\"",
                "{}",
                "{\"eventName\":\"INSERT\"}",
                "{\"eventName\":[]}",
                "{\"eventName\":{}}",
                "{\"eventName\":[[\"INSERT\"]]}",
                "{\"eventName\":[{}]}",
                "{\"eventName\":[{\"prefix\":5}]}",
                "{\"eventName\":[{\"prefix\":\"a\",\"suffix\":\"b\"}]}",
                "{\"eventName\":[{\"exists\":\"true\"}]}",
                "{\"eventName\":[{\"numeric\":[\">\"]}]}",
                "{\"eventName\":[{\"numeric\":[\"!\",5]}]}",
                "{\"eventName\":[{\"numeric\":[\">\",\"5\"]}]}",
                "{\"eventName\":[{\"numeric\":[]}]}",
                "{\"eventName\":[{\"anything-but\":[]}]}",
                "{\"eventName\":[{\"anything-but\":{}}]}",
                "{\"eventName\":[{\"anything-but\":[true]}]}",
                "{\"eventName\":[{\"contains\":\"a\"}]}"
            })
    void aPatternThatLambdaRefusesIsRefused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventSourceMapping.builder().filter(pattern))
                .withMessageStartingWith("Invalid filter pattern definition");
    }

    @Test
    void aRecordGoesToTheFunctionIfOneOfTheFiltersMatches() {
        EventSourceMapping.Builder mapping = EventSourceMapping.builder()
                .batchSize(2)
                .filter(ofNewImage("{\"id\":{\"S\":[\"i2\"]}}"))
                .filter("{\"dynamodb\":{\"SequenceNumber\":[{\"prefix\":\"4\"},{\"prefix\":\"5\"}]}}");

        SimulationResult result = Changes.simulator(mapping, 6).deliverTo(() -> Changes.answering(Changes.SUCCESS));

        assertThat(result.batches()).containsExactly(List.of("2", "4"), List.of("5"));
        assertThat(result.sequenceNumbers(RecordFate.FILTERED_OUT)).containsExactly("1", "3", "6");
        assertThat(result.records().get(0).deliveries()).isZero();
    }

    @Test
    void thereAreAtMostTenFilters() {
        EventSourceMapping.Builder mapping = EventSourceMapping.builder();
        IntStream.range(0, 10).forEach(i -> mapping.filter("{\"eventName\":[\"INSERT\"]}"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping.filter("{\"eventName\":[\"INSERT\"]}"))
                .withMessage("The number of filters is 11, expected 1 to 10; Lambda takes no other");
    }
}
