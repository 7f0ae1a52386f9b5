package io.lambdarouter.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.core.LambdaRouterContainer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** What {@link SoakTest} runs: invocations of one router by several threads, each of which checks that it met only its own. */
public final class Soak {

    private static final int THREADS = 8;
    private static final int RECORDS = 5;

    /** Held, so that its level is not lost with it. */
    private static final Logger LOG = Logger.getLogger("io.lambdarouter");

    private final LambdaRouterContainer container = LambdaRouterContainer.startWith(Handler.class, Desk.class);

    public static void main(String[] arguments) throws Exception {
        LOG.setLevel(Level.OFF);
        Soak soak = new Soak();
        soak.invoke(0, 1_000);
        long first = heap();
        soak.invoke(1_000, 10_000);
        System.out.println("heap " + first + " " + heap());
        soak.container.close();
    }

    private void invoke(int from, int to) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = from; i < to; i++) {
                String invocation = String.valueOf(i);
                futures.add(threads.submit(() -> invoke(invocation)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Every seventh fails at its second record, and must be told of that one. */
    private void invoke(String invocation) {
        boolean failing = Integer.parseInt(invocation) % 7 == 0;
        String answer = route(invocation, failing);
        String expected = failing ? "{\"itemIdentifier\":\"" + invocation + "-1\"}" : "";
        require(answer.equals("{\"batchItemFailures\":[" + expected + "]}"), invocation + " was answered " + answer);
        List<String> seen = container.bean(Handler.class).take(invocation);
        for (int i = 0; i < (failing ? 1 : RECORDS); i++) {
            require(seen.contains(invocation + "-" + i), invocation + " saw " + seen);
        }
        require(failing || seen.size() == RECORDS, invocation + " saw " + seen);
    }

    private String route(String invocation, boolean failing) {
        String[] records = IntStream.range(0, RECORDS)
                .mapToObj(i -> Events.record(
                        invocation + "-" + i,
                        failing && i == 1 ? "FAIL" : "INSERT",
                        "\"Keys\":{\"id\":{\"N\":\"" + i % 3 + "\"}},\"NewImage\":{\"of\":{\"S\":\"" + invocation
                                + "\"}}"))
                .toArray(String[]::new);
        Context lambda = (Context) Proxy.newProxyInstance(
                Soak.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> method.getReturnType() == int.class ? 900_000 : invocation);
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        container.router().route(new ByteArrayInputStream(Events.event(records).getBytes(UTF_8)), response, lambda);
        return response.toString(UTF_8);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }

    /** What is in use when collections free no more. */
    private static long heap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            System.gc();
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (i > 3 && now > used - used / 200) {
                return Math.min(now, used);
            }
            used = Math.min(now, used);
        }
        return used;
    }

    /** One for each record. */
    @RequestScoped
    static class Desk {
        private String owner = "";

        boolean take(String record) {
            boolean free = owner.isEmpty();
            owner = record;
            return free;
        }
    }

    @ApplicationScoped
    static class Handler {
        @Inject
        Context lambda;

        @Inject
        Desk desk;

        private final Map<String, List<String>> seen = new ConcurrentHashMap<>();

        void raw(@Observes DynamoDbStreamRecord record) {
            String id = record.dynamodb().sequenceNumber().orElseThrow();
            String invocation = id.split("-")[0];
            require(lambda.getAwsRequestId().equals(invocation), id + " met " + lambda.getAwsRequestId());
            require(desk.take(id), id + " met the desk of another record");
            if (record.eventName().equals("FAIL")) {
                throw new IllegalStateException(id);
            }
            seen.computeIfAbsent(invocation, any -> java.util.Collections.synchronizedList(new ArrayList<>()))
                    .add(id);
        }

        void typed(@Observes Upserted<Map<String, Object>> change) {
            String id = change.record().dynamodb().sequenceNumber().orElseThrow();
            require(id.startsWith(change.newImage().get("of") + "-"), id + " met an image of " + change.newImage());
        }

        List<String> take(String invocation) {
            return List.copyOf(seen.remove(invocation));
        }
    }
}
