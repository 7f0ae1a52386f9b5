package io.lambdarouter.benchmarks.cold;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The Lambda Runtime API for one process: gives out an event some times, and notes when it is asked and answered. */
final class RuntimeApi implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String BASE = "/2018-06-01/runtime/";

    /** Before each event, and once more when there is none left. */
    private final List<Long> asked = new ArrayList<>();

    private final List<Long> answered = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
    private final CountDownLatch done;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(RuntimeApi::daemon);

    RuntimeApi(byte[] event, int times) throws IOException {
        done = new CountDownLatch(times);
        for (int i = 0; i < times; i++) {
            events.add(event);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "runtime-api");
        thread.setDaemon(true);
        return thread;
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whether every event was answered in time. */
    boolean await(int seconds) throws InterruptedException {
        return done.await(seconds, TimeUnit.SECONDS);
    }

    /** When the first event was asked for, in nanoseconds as of {@link System#nanoTime()}. */
    synchronized long firstAsked() {
        return asked.get(0);
    }

    /** When the first event was answered, in nanoseconds as of {@link System#nanoTime()}. */
    synchronized long firstAnswered() {
        return answered.get(0);
    }

    /** From each request for an event to its answer, in milliseconds; the event is always there at once. */
    synchronized double[] latencies() {
        return IntStream.range(0, answered.size())
                .mapToDouble(i -> (answered.get(i) - asked.get(i)) / 1e6)
                .toArray();
    }

    /** What the function reported instead of answers. */
    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            long now = System.nanoTime();
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.equals(BASE + "invocation/next")) {
                note(asked, now);
                next(exchange);
            } else {
                answer(path, body, now);
                exchange.sendResponseHeaders(202, -1);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(List<Long> times, long now) {
        times.add(now);
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] event = events.take();
        // The native client of the runtime interface client crashes if there is no content type.
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "id");
        exchange.getResponseHeaders()
                .set(
                        "Lambda-Runtime-Deadline-Ms",
                        String.valueOf(Instant.now().plusSeconds(60).toEpochMilli()));
        exchange.getResponseHeaders()
                .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:123456789012:function:orders");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
    }

    private void answer(String path, byte[] body, long now) {
        if (path.endsWith("/response")) {
            note(answered, now);
        } else {
            fail(new String(body, StandardCharsets.UTF_8));
        }
        done.countDown();
    }

    private synchronized void fail(String error) {
        errors.add(error);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
