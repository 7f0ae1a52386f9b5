package io.lambdarouter.examples.kcl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.Record;

class BatchAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'batchItemFailures':[]} | 3",
                "{'batchItemFailures':null} | 3",
                "{} | 3",
                "null | 3",
                "\"\" | 3",
                "{'batchItemFailures':[{'itemIdentifier':'100'}]} | 0",
                "{'batchItemFailures':[{'itemIdentifier':'300'}]} | 2",
                "{'batchItemFailures':[{'itemIdentifier':'300'},{'itemIdentifier':'200'}]} | 1",
                "{'batchItemFailures':[{'itemIdentifier':'999'}]} | 0",
                "{'batchItemFailures':[{'itemIdentifier':''}]} | 0",
            },
            quoteCharacter = '"')
    void allBeforeTheFirstFailureAreHandledAndNoneWhereItIsUnknown(String answer, int handled) {
        List<Record> batch = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> Batch.record(number, Map.of()))
                .toList();

        assertThat(BatchAnswer.read(answer.replace('\'', '"').getBytes(UTF_8)).handled(batch))
                .isEqualTo(handled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "'done'", "{'batchItemFailures':'100'}", "{'batchItemFailures':['100']}"})
    void anAnswerOfAnotherFormIsRefused(String answer) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> BatchAnswer.read(answer.replace('\'', '"').getBytes(UTF_8)));
    }
}
