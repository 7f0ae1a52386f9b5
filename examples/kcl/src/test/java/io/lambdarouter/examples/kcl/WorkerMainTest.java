package io.lambdarouter.examples.kcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerMainTest {

    private static final Map<String, String> LEAST = Map.of("APPLICATION", "indexer", "STREAM_ARNS", "arn:1,arn:2");

    @Test
    void theEnvironmentNamesApplicationAndStreams() {
        WorkerSettings settings = WorkerMain.settings(LEAST);

        assertThat(settings.application()).isEqualTo("indexer");
        assertThat(settings.streamArns()).isEqualTo(List.of("arn:1", "arn:2"));
        assertThat(settings.retries()).isEqualTo(new RetryPolicy(5, Duration.ofSeconds(5)));
        assertThat(settings.failover()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.pollInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.metrics()).isTrue();
    }

    @Test
    void aProcessThatCannotWorkEndsWithACodeThatSaysSo(@TempDir Path folder) throws IOException {
        URI nowhere = URI.create("http://127.0.0.1:1");
        try (WorkerProcess worker = WorkerProcess.start("one", "none", nowhere, List.of("no ARN"), folder)) {
            assertThat(worker.exitValue()).isEqualTo(1);
            assertThat(Files.readString(worker.log())).contains("The worker cannot work", "no ARN");
        }
    }

    @Test
    void noTwoWorkersHaveOneName() {
        assertThat(WorkerMain.settings(LEAST).worker())
                .isNotEqualTo(WorkerMain.settings(LEAST).worker());
    }

    @Test
    void theEnvironmentChangesTriesAndTimes() {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.putAll(Map.of(
                "TRIES",
                "2",
                "RETRY_DELAY",
                "PT1M",
                "FAILOVER",
                "PT3S",
                "POLL_INTERVAL",
                "PT0.5S",
                "METRICS",
                "false"));

        WorkerSettings settings = WorkerMain.settings(environment);

        assertThat(settings.retries()).isEqualTo(new RetryPolicy(2, Duration.ofMinutes(1)));
        assertThat(settings.failover()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.pollInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.metrics()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPLICATION", "STREAM_ARNS"})
    void whatHasToBeThereIsAskedForByItsName(String variable) {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.remove(variable);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkerMain.settings(environment))
                .withMessageContaining(variable);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S", "1, PT-1S"})
    void aRecordIsTriedOnceAtLeast(int tries, Duration delay) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(tries, delay));
    }
}
