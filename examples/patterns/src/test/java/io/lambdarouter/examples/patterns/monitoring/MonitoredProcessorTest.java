package io.lambdarouter.examples.patterns.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdarouter.RecordFailedException;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.examples.patterns.EventFile;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitoredProcessorTest {

    private final LoggingContext lambda = new LoggingContext();

    @Test
    void anInvocationLogsOneLineWithItsCounts() {
        route("orders.json", MonitoredProcessor.class);

        assertThat(lambda.logged()).singleElement().asString().endsWith("}\n").containsOnlyOnce("\n");
        assertThat(counts()).containsExactly(3, 2, 1, 0);
    }

    @Test
    void theLineTellsCloudwatchWhichOfItsMembersAreMetrics() {
        route("orders.json", MonitoredProcessor.class);

        JsonObject line = line();
        JsonObject directive =
                line.getJsonObject("_aws").getJsonArray("CloudWatchMetrics").getJsonObject(0);
        assertThat(line.getString("FunctionName")).isEqualTo("stock-keeper");
        assertThat(line.getJsonObject("_aws").getJsonNumber("Timestamp").longValue())
                .isPositive();
        assertThat(directive.getString("Namespace")).isEqualTo("Orders");
        assertThat(directive.getJsonArray("Dimensions")).hasToString("[[\"FunctionName\"]]");
        assertThat(directive.getJsonArray("Metrics").getValuesAs(JsonObject.class))
                .extracting(metric -> metric.getString("Name"))
                .containsExactly("inserts", "updates", "deletes", "errors")
                .allSatisfy(name -> assertThat(line).containsKey(name));
    }

    @Test
    void aChangeThatFailsIsCountedAsAnErrorAndFailsTheInvocation() {
        assertThatThrownBy(() -> route("second-invalid.json", MonitoredProcessor.class))
                .isInstanceOf(RecordFailedException.class)
                .hasRootCauseMessage("An order of less than one piece")
                .hasMessageContaining("1 (of 3, from 0)");
        assertThat(counts()).containsExactly(2, 0, 1, 1);
    }

    @Test
    void whatAnObserverThrowsIsCountedAsAnErrorAndFailsTheInvocation() {
        assertThatThrownBy(() -> route("orders.json", Throwing.class))
                .isInstanceOf(RecordFailedException.class)
                .hasRootCauseMessage("The stock cannot be reached");
        assertThat(counts()).containsExactly(3, 2, 1, 1);
    }

    @Test
    void withoutTheAnnotationNothingIsCounted() {
        route("orders.json", Uncounted.class);

        assertThat(lambda.logged()).isEmpty();
    }

    private void route(String file, Class<?> handler) {
        try (LambdaRouterContainer container =
                LambdaRouterContainer.startWith(handler, Stock.class, MetricsLog.class, CountingInterceptor.class)) {
            container.router().route(EventFile.read(MonitoredProcessorTest.class, file), lambda);
        }
    }

    private List<Integer> counts() {
        JsonObject line = line();
        return List.of(line.getInt("inserts"), line.getInt("updates"), line.getInt("deletes"), line.getInt("errors"));
    }

    private JsonObject line() {
        try (JsonReader reader =
                Json.createReader(new StringReader(lambda.logged().get(0)))) {
            return reader.readObject();
        }
    }
}
