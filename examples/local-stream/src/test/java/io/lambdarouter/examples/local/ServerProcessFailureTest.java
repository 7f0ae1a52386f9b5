package io.lambdarouter.examples.local;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ServerProcessFailureTest {

    @Test
    void a_process_that_ends_early_is_reported_with_its_output() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerProcess.start("no.jar"))
                .withMessageContainingAll("ended with exit code 1", "ServerRunner", "ClassNotFoundException");
    }
}
