package io.lambdarouter.examples.patterns.errors;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;

/** Error handling: an invalid order is logged and done with, everything else is delivered again. */
@ApplicationScoped
class SafeProcessor {

    private static final System.Logger LOG = System.getLogger(SafeProcessor.class.getName());

    @Inject
    Warehouse warehouse;

    void reserve(@Observes @Table("orders") Upserted<Order> change) throws IOException, InterruptedException {
        try {
            warehouse.reserve(change.newImage());
        } catch (InvalidOrderException e) {
            LOG.log(WARNING, "Not reserved: " + change, e);
        } catch (ConnectException e) {
            // the warehouse is down: thrown again, so that Lambda tries again
            throw e;
        } catch (IOException | InterruptedException | RuntimeException e) {
            LOG.log(ERROR, "Unexpected: " + change, e);
            throw e;
        }
    }
}
