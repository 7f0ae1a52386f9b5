package io.lambdarouter.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.spi.json.JsonSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventOutlineTest {

    private static EventOutline outline(String json) {
        return EventPayload.of(json.getBytes(UTF_8)).outline();
    }

    @Test
    void theTopLevelKeysComeInOrder() {
        assertThat(outline("{\"b\":{\"x\":1},\"a\":[],\"b\":2}").topLevelKeys()).containsExactly("b", "a", "b");
        assertThat(outline("[1]").topLevelKeys()).isEmpty();
    }

    @Test
    void aFieldIsTheFirstOfItsName() {
        assertThat(outline("{\"a\":1,\"a\":2}").field("a").map(JsonSlice::json)).hasValue("1");
        assertThat(outline("{\"a\":1}").field("b")).isEmpty();
        assertThat(outline("[]").field("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Records\":[{\"a\":1},{\"a\":2}]} | 1",
                "{\"Records\":[null,5,\"x\",{\"a\":2}]} | 2",
                "[{\"a\":3}] | 3",
                "{\"Records\":[]} |",
                "{\"Records\":{\"a\":1}} |",
                "{\"records\":[{\"a\":1}]} |",
                "{\"Records\":[{\"b\":1}]} |",
                "{} |",
                "[] |",
                "5 |",
            })
    void aFieldOfTheFirstRecordIsFoundInAListAndInAnArray(String event, String value) {
        assertThat(outline(event).firstRecordField("a").map(JsonSlice::json).orElse(null))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Records\":[]} | true",
                "{\"Records\":[ ],\"a\":1} | true",
                "[] | true",
                "{\"Records\":[null]} | false",
                "[0] | false",
                "{\"Records\":{}} | false",
                "{\"records\":[]} | false",
                "{} | false"
            })
    void anEmptyListIsOneWithNothingInIt(String event, boolean empty) {
        assertThat(outline(event).isEmptyList()).isEqualTo(empty);
    }
}
