package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand invocations of one router by eight threads, in a JVM of their own so that its heap tells of nothing else. */
class SoakTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void tenThousandInvocationsKeepApartAndLeaveNothingBehind(int concurrency) throws Exception {
        List<String> output = run(Map.of(
                "LAMBDA_ROUTER_CONCURRENCY", String.valueOf(concurrency), "LAMBDA_ROUTER_BATCH_FAILURES", "report"));
        long[] used = output.stream()
                .filter(line -> line.startsWith("heap "))
                .flatMap(line -> Stream.of(line.split(" ")).skip(1))
                .mapToLong(Long::parseLong)
                .toArray();
        assertThat(used).hasSize(2);
        assertThat(used[1]).isLessThan(used[0] + used[0] / 20);
    }

    private static List<String> run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Soak.class.getName());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        List<String> output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as("%s", output).isZero();
        return output;
    }
}
