package io.lambdarouter.examples.kcl;

import com.amazonaws.services.dynamodbv2.streamsadapter.StreamsSchedulerFactory;
import com.amazonaws.services.dynamodbv2.streamsadapter.polling.DynamoDBStreamsPollingConfig;
import io.lambdarouter.LambdaRouter;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.kinesis.common.ConfigsBuilder;
import software.amazon.kinesis.coordinator.CoordinatorConfig.ClientVersionConfig;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.metrics.MetricsConfig;
import software.amazon.kinesis.metrics.NullMetricsFactory;
import software.amazon.kinesis.retrieval.RetrievalConfig;

/**
 * One of the processes that share the shards of an application's streams: it leases some of them, hands their records to the
 * router, and stores how far each has come.
 *
 * <p>Run it in any number of processes with the same application name. Safe for use by several threads.
 */
public final class Worker implements Runnable, AutoCloseable {

    private final Stopping stopping = new Stopping();
    private final WorkerSettings settings;
    private final AwsClients clients;
    private final Scheduler scheduler;

    /**
     * A worker that is not running yet.
     *
     * @param settings what to do
     * @param clients the clients to call AWS with; the caller closes them
     * @param router what handles the records; best in report mode, so that it names the record that failed
     */
    public Worker(WorkerSettings settings, AwsClients clients, LambdaRouter router) {
        this.settings = settings;
        this.clients = clients;
        this.scheduler = scheduler(router);
    }

    /** Works until it is closed. */
    @Override
    public void run() {
        scheduler.run();
    }

    /** Lets the batches in work come to their end, gives all shards back, and returns when that is done. */
    @Override
    public void close() {
        stopping.request();
        CompletableFuture<Boolean> end = scheduler.startGracefulShutdown();
        end.join();
    }

    private Scheduler scheduler(LambdaRouter router) {
        ConfigsBuilder configs = new ConfigsBuilder(
                Streams.tracker(settings.streamArns()),
                settings.application(),
                clients.streams(),
                clients.tables(),
                clients.metrics(),
                settings.worker(),
                new ShardRouterFactory(router, settings.retries(), stopping, this::lease));
        return StreamsSchedulerFactory.createScheduler(
                configs.checkpointConfig(),
                configs.coordinatorConfig()
                        .clientVersionConfig(ClientVersionConfig.CLIENT_VERSION_CONFIG_3X)
                        .skipShardSyncAtWorkerInitializationIfLeasesExist(true),
                leases(configs.leaseManagementConfig()),
                configs.lifecycleConfig(),
                metrics(configs.metricsConfig()),
                configs.processorConfig(),
                retrieval(configs.retrievalConfig()),
                clients.streams());
    }

    private LeaseManagementConfig leases(LeaseManagementConfig leases) {
        leases.workerUtilizationAwareAssignmentConfig()
                .disableWorkerMetrics(!settings.metrics())
                // a worker is taken for dead, and gets no shards, when it has not reported twice; by default a minute
                .workerMetricsReporterFreqInMillis(settings.failover().toMillis());
        // the adapter sets these two as well, the first one too late: each stream's first look for shards takes a
        // minute otherwise
        leases.shardSyncIntervalMillis(0).leasesRecoveryAuditorInconsistencyConfidenceThreshold(0);
        return leases.billingMode(BillingMode.PAY_PER_REQUEST)
                .failoverTimeMillis(settings.failover().toMillis());
    }

    private MetricsConfig metrics(MetricsConfig metrics) {
        return settings.metrics() ? metrics : metrics.metricsFactory(new NullMetricsFactory());
    }

    private RetrievalConfig retrieval(RetrievalConfig retrieval) {
        return retrieval.retrievalSpecificConfig(new DynamoDBStreamsPollingConfig(clients.streams())
                .idleTimeBetweenReadsInMillis(settings.pollInterval().toMillis()));
    }

    /** A lease that is given back is free for any worker; whoever gets it next begins behind the checkpoint. */
    private ShardLease lease(String key) {
        return WorkerLease.of(scheduler.leaseCoordinator(), key);
    }
}
