package io.lambdarouter.examples.local;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ServerProcessFailureTest {

    @Test
    void aProcessThatEndsEarlyIsReportedWithItsOutput() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerProcess.start("no.jar"))
                .withMessageContainingAll("ended with exit code 1", "ServerRunner", "ClassNotFoundException");
    }
}
