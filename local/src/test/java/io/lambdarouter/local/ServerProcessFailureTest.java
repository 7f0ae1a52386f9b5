package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ServerProcessFailureTest {

    @Test
    void aProcessThatEndsEarlyIsReportedWithItsOutput() {
        assertThatExceptionOfType(LocalException.class)
                .isThrownBy(() -> ServerProcess.start(new ServerClassPath("no.jar")))
                .withMessageContainingAll(
                        "LR-9102", "ended with exit code 1", "ServerRunner", "ClassNotFoundException");
    }

    @Test
    void aPortThatIsTakenIsReported() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatExceptionOfType(LocalException.class)
                    .isThrownBy(() -> ServerProcess.start(new ServerClassPath("no.jar"), taken.getLocalPort()))
                    .withMessageContainingAll("LR-9103", String.valueOf(taken.getLocalPort()), "--endpoint");
        }
    }
}
