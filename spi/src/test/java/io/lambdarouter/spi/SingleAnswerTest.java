package io.lambdarouter.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.ResponseException;
import org.junit.jupiter.api.Test;

class SingleAnswerTest {

    private final SingleAnswer<String> answer = new SingleAnswer<>();

    @Test
    void theOnlyAnswerIsTheAnswer() {
        assertThat(answer.isGiven()).isFalse();
        answer.give("yes");
        assertThat(answer.isGiven()).isTrue();
        assertThat(answer.get()).isEqualTo("yes");
        assertThat(answer.get()).isEqualTo("yes");
    }

    @Test
    void aRequestThatNobodyAnswersHasNoAnswer() {
        assertThatExceptionOfType(ResponseException.class)
                .isThrownBy(answer::get)
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-0406"));
    }

    @Test
    void aSecondAnswerIsRefusedAndNotToBeHidden() {
        answer.give("yes");
        assertThatExceptionOfType(ResponseException.class)
                .isThrownBy(() -> answer.give("no"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-0407"));
        assertThatExceptionOfType(ResponseException.class)
                .isThrownBy(answer::get)
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-0407"));
    }
}
