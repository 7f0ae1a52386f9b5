package io.lambdarouter.examples.kcl;

import io.lambdarouter.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;

/** What {@code LAMBDA_ROUTER_BATCH_FAILURES=report} does in the environment of a container. */
@ApplicationScoped
class Report {

    @Produces
    Settings settings() {
        return Settings.of(Map.of(Settings.BATCH_FAILURES, "report"));
    }
}
