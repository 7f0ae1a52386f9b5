package io.lambdarouter.examples.kcl;

import io.lambdarouter.core.LambdaRouterContainer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import software.amazon.awssdk.regions.Region;

/**
 * The program that a container runs: a {@link Worker} with all observers on the class path, until it is asked to end.
 *
 * <p>Environment variables: {@code AWS_REGION}, {@code STREAM_ARNS} (with commas), {@code APPLICATION} (the name that all
 * workers share); where wanted {@code TRIES} (5), {@code RETRY_DELAY} ({@code PT5S}), {@code FAILOVER} ({@code PT10S}),
 * {@code POLL_INTERVAL} ({@code PT1S}), {@code METRICS} ({@code true}); and the settings of the router, of which
 * {@code LAMBDA_ROUTER_BATCH_FAILURES=report} is the one to set.
 */
public final class WorkerMain {

    private static final Logger LOG = System.getLogger(WorkerMain.class.getName());

    private WorkerMain() {}

    /**
     * Works until the process is asked to end (SIGTERM), and ends in good order then; ends with code 1 if it cannot work.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        Map<String, String> environment = System.getenv();
        run(
                () -> settings(environment),
                () -> AwsClients.in(Region.of(required(environment, "AWS_REGION"))),
                LambdaRouterContainer::start);
    }

    static void run(
            Supplier<WorkerSettings> settings,
            Supplier<AwsClients> awsClients,
            Supplier<LambdaRouterContainer> containers) {
        // Weld would shut the container down as soon as the process is asked to end, under the batches in work
        System.setProperty("org.jboss.weld.se.shutdownHook", "false");
        CountDownLatch ended = new CountDownLatch(1);
        try (AwsClients clients = awsClients.get();
                LambdaRouterContainer container = containers.get();
                Worker worker = new Worker(settings.get(), clients, container.router())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(worker, ended), "end of worker"));
            work(worker);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The worker cannot work", e);
        }
        ended.countDown();
        // the library's threads would keep a process that does nothing; one that was asked to end has its code already
        System.exit(1);
    }

    /** Without the library's loop, nothing would hand its leases over, and closing it would wait for that for ever. */
    private static void work(Worker worker) {
        try {
            worker.run();
        } catch (Error e) {
            LOG.log(Level.ERROR, "The worker has broken off; its shards go to others when their leases expire", e);
            Runtime.getRuntime().halt(1);
        }
    }

    private static void end(Worker worker, CountDownLatch ended) {
        worker.close();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static WorkerSettings settings(Map<String, String> environment) {
        return new WorkerSettings(
                required(environment, "APPLICATION"),
                UUID.randomUUID().toString(),
                List.of(required(environment, "STREAM_ARNS").split(",")),
                new RetryPolicy(
                        Integer.parseInt(environment.getOrDefault("TRIES", "5")),
                        duration(environment, "RETRY_DELAY", "PT5S")),
                duration(environment, "FAILOVER", "PT10S"),
                duration(environment, "POLL_INTERVAL", "PT1S"),
                Boolean.parseBoolean(environment.getOrDefault("METRICS", "true")));
    }

    private static Duration duration(Map<String, String> environment, String name, String usual) {
        return Duration.parse(environment.getOrDefault(name, usual));
    }

    private static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The environment variable " + name + " is not set"));
    }
}
