package io.lambdarouter.testkit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Lambda Runtime API of version 2018-06-01 for one function, on a free port of the loopback interface. */
final class RuntimeApi implements AutoCloseable {

    /** Not what the JDK calls the loopback address: that may be one of IPv6. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final String BASE = "/2018-06-01/runtime/";
    private static final Pattern OUTCOME = Pattern.compile(BASE + "invocation/([^/]+)/(response|error)");
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final byte[] EMPTY = {};

    private final FunctionSettings function;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(RuntimeApi::daemon);
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<LambdaError> initError = new CompletableFuture<>();

    private RuntimeApi(FunctionSettings function, HttpServer server) {
        this.function = function;
        this.server = server;
    }

    static RuntimeApi open(FunctionSettings function) throws IOException {
        doNotDelay();
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
        RuntimeApi api = new RuntimeApi(function, HttpServer.create(anyPort, 0));
        api.server.setExecutor(api.threads);
        api.server.createContext("/", api::handle);
        // A server started by a daemon thread runs on one, and does not keep a program alive that forgot to close it.
        CompletableFuture.runAsync(api.server::start, api.threads).join();
        return api;
    }

    /**
     * Without TCP_NODELAY every event waits about 40 ms for an acknowledgment. The server has only this property for it,
     * and reads it once per JVM, so it must be set before the first server; a value that the user chose stays.
     */
    private static void doNotDelay() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lambda-runtime-api");
        thread.setDaemon(true);
        return thread;
    }

    /** Host and port, as in {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    void submit(Invocation invocation) {
        waiting.add(invocation);
    }

    /** Done once the function is initialized and has asked for an event. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Why the function could not be initialized, if it said so. */
    Optional<LambdaError> initError() {
        return initError.isDone() ? Optional.of(initError.join()) : Optional.empty();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case BASE + "invocation/next" -> next(exchange);
                case BASE + "restore/next" -> reply(exchange, 200, EMPTY);
                case BASE + "init/error", BASE + "restore/error" -> initFailed(exchange);
                default -> outcome(exchange);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        ready.complete(null);
        Invocation invocation = waiting.take();
        running.put(invocation.requestId(), invocation);
        Headers headers = exchange.getResponseHeaders();
        // The native client of the runtime interface client crashes if there is no content type.
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
        Instant deadline = Instant.now().plus(function.timeout());
        headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(deadline.toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", function.functionArn());
        reply(exchange, 200, invocation.event());
    }

    private void initFailed(HttpExchange exchange) throws IOException {
        initError.complete(postedError(exchange));
        reply(exchange, 202, EMPTY);
    }

    /** Takes an answer or an error; whoever waits for it is told first, because the process may end after the reply. */
    private void outcome(HttpExchange exchange) throws IOException {
        Matcher path = OUTCOME.matcher(exchange.getRequestURI().getPath());
        Optional<Invocation> invocation =
                path.matches() ? Optional.ofNullable(running.remove(path.group(1))) : Optional.empty();
        if (invocation.isEmpty()) {
            reply(exchange, 404, EMPTY);
        } else if (path.group(2).equals("error")) {
            invocation.get().failed(postedError(exchange));
            reply(exchange, 202, EMPTY);
        } else {
            invocation.get().answered(exchange.getRequestBody().readAllBytes());
            reply(exchange, 202, EMPTY);
        }
    }

    private static LambdaError postedError(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
        return LambdaError.posted(
                exchange.getRequestBody().readAllBytes(), Objects.requireNonNullElse(type, "Runtime.Unknown"));
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        // To the server, 0 means a body of unknown length, and -1 none.
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
