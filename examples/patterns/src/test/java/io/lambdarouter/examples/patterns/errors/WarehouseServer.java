package io.lambdarouter.examples.patterns.errors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A warehouse on this machine that answers as it is told. */
final class WarehouseServer implements AutoCloseable {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final HttpServer server;

    WarehouseServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers with this status from now on when it is asked for an order. */
    void answerTo(String orderId, int status) {
        statuses.put(orderId, status);
    }

    /** The ids of the orders it was asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    URI address() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String orderId = exchange.getRequestURI().getPath().replace("/reservations/", "");
        asked.add(orderId);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(statuses.getOrDefault(orderId, 200), -1);
        exchange.close();
    }
}
