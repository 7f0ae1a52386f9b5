package io.lambdarouter.examples.patterns.monitoring;

import com.amazonaws.services.lambda.runtime.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * Writes counts to the function's log in CloudWatch's embedded metric format: one line of JSON, of which CloudWatch makes
 * metrics.
 */
@ApplicationScoped
class MetricsLog {

    private static final String NAMESPACE = "Orders";

    @Inject
    Context lambda;

    void log(Counts counts) {
        lambda.getLogger().log(line(counts) + "\n");
    }

    private JsonObject line(Counts counts) {
        return Json.createObjectBuilder()
                .add(
                        "_aws",
                        Json.createObjectBuilder()
                                .add("Timestamp", Instant.now().toEpochMilli())
                                .add(
                                        "CloudWatchMetrics",
                                        Json.createArrayBuilder().add(directive())))
                .add("FunctionName", lambda.getFunctionName())
                .add("inserts", counts.inserts())
                .add("updates", counts.updates())
                .add("deletes", counts.deletes())
                .add("errors", counts.errors())
                .build();
    }

    private static JsonObject directive() {
        JsonArrayBuilder metrics = Json.createArrayBuilder();
        List.of("inserts", "updates", "deletes", "errors")
                .forEach(name ->
                        metrics.add(Json.createObjectBuilder().add("Name", name).add("Unit", "Count")));
        return Json.createObjectBuilder()
                .add("Namespace", NAMESPACE)
                .add(
                        "Dimensions",
                        Json.createArrayBuilder().add(Json.createArrayBuilder().add("FunctionName")))
                .add("Metrics", metrics)
                .build();
    }
}
