import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a function on a Runtime API that hands out one event three times, and then ends it, so that its JVM writes its archive. */
public final class TrainingRun {

    private static final int EVENTS = 3;
    private static final int SECONDS = 120;

    private final byte[] event;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(EVENTS);
    private final CountDownLatch failed = new CountDownLatch(1);

    private TrainingRun(byte[] event) {
        this.event = event;
    }

    /** Expects the file of the event, and the command that starts the function. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
        System.exit(new TrainingRun(Files.readAllBytes(Path.of(arguments[0]))).run(command));
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        api.createContext("/", this::handle);
        api.setExecutor(Executors.newCachedThreadPool());
        api.start();
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + api.getAddress().getPort());
        builder.environment().putIfAbsent("AWS_LAMBDA_FUNCTION_NAME", "training");
        builder.environment().putIfAbsent("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        builder.environment().putIfAbsent("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        builder.environment().putIfAbsent("AWS_REGION", "us-east-1");
        Process function = builder.start();
        function.onExit().thenRun(failed::countDown);
        boolean trained = await(function);
        function.destroy();
        boolean ended = function.waitFor(SECONDS, TimeUnit.SECONDS);
        function.destroyForcibly();
        return trained && ended ? 0 : 1;
    }

    private boolean await(Process function) throws InterruptedException {
        for (int i = 0; i < SECONDS * 10 && function.isAlive() && failed.getCount() > 0; i++) {
            if (answered.await(100, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        System.err.println("The function has answered " + (EVENTS - answered.getCount()) + " of " + EVENTS + " events");
        return false;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/invocation/next")) {
            next(exchange);
        } else {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
            if (path.endsWith("/response")) {
                answered.countDown();
            } else {
                System.err.println(new String(body));
                failed.countDown();
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        if (asked.incrementAndGet() > EVENTS) {
            return; // waits until it is ended
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "training-" + asked);
        exchange.getResponseHeaders()
                .set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + SECONDS * 1000L));
        exchange.getResponseHeaders()
                .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:123456789012:function:training");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
        exchange.close();
    }
}
