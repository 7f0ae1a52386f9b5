package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Polls the tables in turn, hands what is new to the application, and starts that anew when its classes have changed. */
final class RunLoop implements BatchHandler {

    private final ReloadingApplication application;
    private final List<TableFollower> tables;
    private final StateDirectory state;
    private final DeliverySettings settings;
    private final RunEvent.Listener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int givenUp;

    RunLoop(
            ReloadingApplication application,
            List<TableFollower> tables,
            StateDirectory state,
            DeliverySettings settings,
            RunEvent.Listener listener) {
        this.application = application;
        this.tables = List.copyOf(tables);
        this.state = state;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Runs until it is closed, or until all that the streams hold has been dealt with; how many records were given up.
     *
     * @throws LocalException if it is to run once and cannot get over what hinders it; the listener has been told
     */
    int run(Duration pollInterval, boolean once) {
        int hindered = 0;
        boolean more = true;
        while (more && isOpen()) {
            boolean busy = turn();
            more = busy || !once || !isIdle();
            hindered = !busy && isHindered() ? hindered + 1 : 0;
            if (once && hindered > settings.maximumRetries()) {
                throw unfinished(hindered);
            }
            if (!busy && more) {
                pause(pollInterval);
            }
        }
        return givenUp;
    }

    private boolean turn() {
        // between two batches: one is handled by the old classes as a whole, or by the new ones
        if (application.reload(listener)) {
            tables.forEach(TableFollower::startAfresh);
        }
        boolean busy = false;
        for (TableFollower table : tables) {
            // without an application the changes wait in the stream
            busy |= application.current().isPresent() && isOpen() && table.step(this);
        }
        return busy;
    }

    private boolean isIdle() {
        return application.current().isPresent() && tables.stream().allMatch(TableFollower::isIdle);
    }

    private boolean isHindered() {
        return application.current().isEmpty() || tables.stream().anyMatch(TableFollower::isHindered);
    }

    private String hindered() {
        return application.current().isEmpty()
                ? "the application"
                : tables.stream()
                        .filter(TableFollower::isHindered)
                        .map(TableFollower::table)
                        .collect(Collectors.joining(", ", "table ", ""));
    }

    private LocalException unfinished(int turns) {
        Diagnostic message = Diagnostic.of("LR-9118", "The run ends, and not everything has been handled")
                .with("hindered", hindered())
                .with("turns", turns)
                .remedy("mend what was told before, or let the run wait longer: --retries N, or without --once");
        listener.accept(new RunEvent.Trouble(message));
        return new LocalException(message);
    }

    private void pause(Duration interval) {
        try {
            // whether it was closed meanwhile is seen by the next turn
            var unused = closed.await(interval.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the run behind the batch that is being handled; does not wait for it. */
    void close() {
        closed.countDown();
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    @Override
    public Delivery deliver(StreamBatch batch, int retries) {
        Delivery delivery = application.current().orElseThrow().route(batch.event());
        listener.accept(new RunEvent.Delivered(batch, batch.table(), retries, delivery));
        return delivery;
    }

    @Override
    public void willRetry(StreamBatch batch, int retry, Duration in) {
        listener.accept(
                new RunEvent.Retry(batch.table(), batch.records().size(), retry, settings.maximumRetries(), in));
    }

    @Override
    public void giveUp(StreamBatch batch) {
        Diagnostic why = Diagnostic.of("LR-9112", "Records are given up: their retries are used up")
                .with("retries", settings.maximumRetries());
        giveUp(batch, why);
    }

    @Override
    public void giveUpWithoutStream(StreamBatch batch) {
        giveUp(batch, Diagnostic.of("LR-9119", "Records are given up: they failed, and their stream is gone"));
    }

    private void giveUp(StreamBatch batch, Diagnostic why) {
        givenUp += batch.records().size();
        Path file = state.save(batch.fileName(), batch.event());
        listener.accept(new RunEvent.GivenUp(why.with("table", batch.table())
                .with("shard", batch.shardId())
                .with("first SequenceNumber", batch.records().get(0).dynamodb().sequenceNumber())
                .with("records", batch.records().size())
                .with("saved in", file)
                .remedy("mend the observer, and replay the file")));
    }

    @Override
    public void lostToAge(String streamArn, String shardId) {
        tellLost(
                streamArn,
                shardId,
                "the record behind the checkpoint is no longer in the stream, which keeps 24 hours",
                "none; the run goes on with the oldest record that there is");
    }

    @Override
    public void shardLostToAge(String streamArn, String shardId) {
        tellLost(
                streamArn,
                shardId,
                "the shard is no longer in the stream, which keeps 24 hours, and the checkpoint is not at its end",
                "none; what the shard held behind the checkpoint was not handled, and the run goes on with the others");
    }

    private void tellLost(String streamArn, String shardId, String found, String remedy) {
        listener.accept(new RunEvent.Trouble(Diagnostic.of("LR-9111", "Records have been lost to age")
                .with("stream", streamArn)
                .with("shard", shardId)
                .with("found", found)
                .remedy(remedy)));
    }
}
