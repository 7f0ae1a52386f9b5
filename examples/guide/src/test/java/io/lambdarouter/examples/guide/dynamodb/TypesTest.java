package io.lambdarouter.examples.guide.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.examples.guide.Journal;
import io.lambdarouter.testkit.LambdaRouterTest;
import io.lambdarouter.testkit.RoutingOutcome;
import io.lambdarouter.testkit.TestEvent;
import io.lambdarouter.testkit.TestRouter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of types in the DynamoDB reference. */
@LambdaRouterTest({TypesTest.Items.class, Journal.class})
class TypesTest {

    public enum Color {
        RED
    }

    public record Texts(
            String text,
            Color color,
            Instant instant,
            LocalDate date,
            Duration duration,
            UUID uuid,
            URI uri,
            char letter) {}

    public record Numbers(
            byte b, short s, int i, Long l, float f, double d, BigDecimal decimal, BigInteger integer, String text) {}

    public record Others(byte[] bytes, boolean yes, Boolean alsoYes, Optional<String> nothing, OptionalInt none) {}

    public record Containers(
            Set<String> texts,
            SortedSet<Integer> numbers,
            List<byte[]> binaries,
            Inner inner,
            Map<String, Integer> map,
            List<Inner> list,
            int[] array,
            JsonObject json) {}

    public record Inner(int n) {}

    public record Small(int n) {}

    @ApplicationScoped
    static class Items {

        @Inject
        Journal journal;

        void texts(@Observes Inserted<Texts> change) {
            if (has(change.record(), "letter")) {
                journal.write(change.newImage().toString());
            }
        }

        void numbers(@Observes Inserted<Numbers> change) {
            if (has(change.record(), "decimal")) {
                journal.write(change.newImage().toString());
            }
        }

        void others(@Observes Inserted<Others> change) {
            if (has(change.record(), "bytes")) {
                Others item = change.newImage();
                journal.write(
                        Arrays.toString(item.bytes()) + item.yes() + item.alsoYes() + item.nothing() + item.none());
            }
        }

        void containers(@Observes Inserted<Containers> change) {
            if (has(change.record(), "texts")) {
                Containers item = change.newImage();
                journal.write(item.texts() + " " + item.numbers() + " "
                        + item.binaries().get(0)[0] + " " + item.inner()
                        + " " + item.map() + " " + item.list() + " " + Arrays.toString(item.array()) + " "
                        + item.json());
            }
        }

        void small(@Observes Inserted<Small> change) {
            if (has(change.record(), "n")) {
                journal.write(change.newImage().toString());
            }
        }

        void map(@Observes Inserted<Map<String, Object>> change) {
            if (has(change.record(), "any")) {
                journal.write(change.newImage().get("any").getClass().getSimpleName() + " "
                        + change.newImage().get("any"));
            }
        }

        private static boolean has(DynamoDbStreamRecord record, String attribute) {
            return record.dynamodb().newImage().orElseThrow().containsKey(attribute);
        }
    }

    @Inject
    TestRouter router;

    @Inject
    Journal journal;

    @Test
    void textBecomesWhatIsWrittenAsText() {
        route("""
                'text':{'S':'a'},'color':{'S':'RED'},'instant':{'S':'2026-01-02T03:04:05Z'},'date':{'S':'2026-01-02'},\
                'duration':{'S':'PT5M'},'uuid':{'S':'12345678-1234-1234-1234-123456789012'},'uri':{'S':'http://e.example/'},\
                'letter':{'S':'x'}""").assertAllHandled();

        assertThat(journal.entries())
                .containsExactly(
                        "Texts[text=a, color=RED, instant=2026-01-02T03:04:05Z, date=2026-01-02, duration=PT5M, "
                                + "uuid=12345678-1234-1234-1234-123456789012, uri=http://e.example/, letter=x]");
    }

    @Test
    void aNumberBecomesAnyNumberThatItFits() {
        route("""
                'b':{'N':'1'},'s':{'N':'1'},'i':{'N':'5.0'},'l':{'N':'1E+2'},'f':{'N':'0.5'},'d':{'N':'0.1'},\
                'decimal':{'N':'12345678901234567890123456789012345678'},'integer':{'N':'7'},'text':{'N':'1.50'}""").assertAllHandled();

        assertThat(journal.entries())
                .containsExactly("Numbers[b=1, s=1, i=5, l=100, f=0.5, d=0.1, "
                        + "decimal=12345678901234567890123456789012345678, integer=7, text=1.50]");
    }

    @Test
    void binaryDataTruthAndNullHaveTheirTypes() {
        route("""
                'bytes':{'B':'AQI='},'yes':{'BOOL':true},'alsoYes':{'BOOL':true},'nothing':{'NULL':true}""").assertAllHandled();

        assertThat(journal.entries()).containsExactly("[1, 2]truetrueOptional.emptyOptionalInt.empty");
    }

    @Test
    void setsListsAndMapsBecomeCollectionsOrObjects() {
        route("""
                'texts':{'SS':['a']},'numbers':{'NS':['2','1']},'binaries':{'BS':['AQ==']},'inner':{'M':{'n':{'N':'1'}}},\
                'map':{'M':{'x':{'N':'2'}}},'list':{'L':[{'M':{'n':{'N':'3'}}}]},'array':{'L':[{'N':'4'}]},\
                'json':{'M':{'y':{'BOOL':true}}}""").assertAllHandled();

        assertThat(journal.entries()).containsExactly("[a] [1, 2] 1 Inner[n=1] {x=2} [Inner[n=3]] [4] {\"y\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'S':'a'}                | String a",
                "{'N':'1.50'}             | BigDecimal 1.50",
                "{'B':'AQI='}             | String AQI=",
                "{'BOOL':true}            | Boolean true",
                "{'SS':['a']}             | ArrayList [a]",
                "{'L':[{'N':'1'}]}        | ArrayList [1]",
                "{'M':{'x':{'S':'y'}}}    | HashMap {x=y}",
            },
            quoteCharacter = '`')
    void aMapOfObjectsHoldsWhatFitsTheValue(String value, String object) {
        route("'any':" + value).assertAllHandled();
        assertThat(journal.entries()).containsExactly(object);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'n':{'N':'3000000000'}",
                "'n':{'N':'1.5'}",
                "'n':{'S':'one'}",
                "'n':{'BOOL':true}",
                "'n':{'NULL':true}"
            },
            quoteCharacter = '`')
    void whatDoesNotFitFailsTheRecordAndIsNotQuoted(String attribute) {
        InvalidRecordException cause = route(attribute).assertFailedAt(0, InvalidRecordException.class);
        assertThat(cause.code()).isEqualTo("LR-1006");
        assertThat(cause).hasMessageContaining("NewImage.n").hasMessageNotContaining("3000000000");
    }

    @Test
    void attributesMayBeReadAsDynamoDbTypesThem() {
        Map<String, AttributeValue> item = AttributeValue.item("{\"id\":{\"S\":\"o1\"},\"total\":{\"N\":\"20.00\"}}");

        assertThat(item.get("total")).isEqualTo(new AttributeValue.N("20.00"));
        assertThat(item.get("total").toJava()).isEqualTo(new BigDecimal("20.00"));
        assertThat(item.get("total").json()).isEqualTo("{\"N\":\"20.00\"}");
        assertThat(AttributeValue.json(item)).isEqualTo("{\"id\":{\"S\":\"o1\"},\"total\":{\"N\":\"20.00\"}}");
        assertThat(item.get("id").toJsonValue()).hasToString("\"o1\"");
    }

    @Test
    void anAttributeOfNoTypeIsRefused() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> AttributeValue.item("{\"id\":{\"X\":\"o1\"}}"))
                .withMessageContaining("LR-1003");
    }

    private RoutingOutcome route(String attributes) {
        String event = """
                {'Records':[{'eventID':'1','eventName':'INSERT','eventSource':'aws:dynamodb','dynamodb':{'Keys':{'id':\
                {'S':'o1'}},'NewImage':{'id':{'S':'o1'},%s},'SequenceNumber':'1','StreamViewType':'NEW_IMAGE'},\
                'eventSourceARN':'arn:aws:dynamodb:eu-west-1:123456789012:table/items/stream/2026-01-01T00:00:00.000'}]}""".formatted(attributes);
        return router.route(new TestEvent(event.replace('\'', '"')));
    }
}
