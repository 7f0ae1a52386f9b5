package io.lambdarouter.examples.guide.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.bind.JsonbConfig;

@ApplicationScoped
class StrictItems {

    @Produces
    JsonbConfig config() {
        return new JsonbConfig().withCreatorParametersRequired(true);
    }
}
