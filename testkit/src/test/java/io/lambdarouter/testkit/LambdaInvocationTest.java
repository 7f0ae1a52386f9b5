package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LambdaInvocationTest {

    @Test
    void anAnswerIsNoErrorAndSaysWhatItIs() {
        LambdaInvocation answered = new LambdaInvocation.Answered("id-1", "{\"ok\":true}");
        assertThatIllegalStateException()
                .isThrownBy(answered::error)
                .withMessageContaining("id-1")
                .withMessageContaining("{\"ok\":true}");
    }

    @Test
    void aFailureHasNoAnswerAndSaysWhy() {
        LambdaInvocation failed =
                new LambdaInvocation.Failed("id-2", new LambdaError("a.b.Broken", "it broke", "{\"stackTrace\":[]}"));
        assertThatIllegalStateException()
                .isThrownBy(failed::response)
                .withMessageContaining("id-2")
                .withMessageContaining("a.b.Broken")
                .withMessageContaining("it broke")
                .withMessageContaining("stackTrace");
    }
}
