package io.lambdarouter.examples.patterns.errors;

import static java.net.HttpURLConnection.HTTP_OK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** The service that keeps goods for orders. */
@ApplicationScoped
class Warehouse {

    private static final int UNPROCESSABLE = 422;

    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    WarehouseSettings settings;

    /** Reserves what was ordered; a second time changes nothing, since the order's id is in the address. */
    void reserve(Order order) throws IOException, InterruptedException {
        int status = http.send(request(order), BodyHandlers.discarding()).statusCode();
        if (status == UNPROCESSABLE) {
            throw new InvalidOrderException("The warehouse does not accept the order");
        }
        if (status != HTTP_OK) {
            throw new IllegalStateException("The warehouse answers with status " + status);
        }
    }

    private HttpRequest request(Order order) {
        URI reservation = settings.address().resolve("/reservations/" + order.id());
        return HttpRequest.newBuilder(reservation)
                .PUT(BodyPublishers.ofString(String.valueOf(order.quantity())))
                .build();
    }
}
