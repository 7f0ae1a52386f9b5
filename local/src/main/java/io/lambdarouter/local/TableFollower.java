package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Delivers the changes of a table, whatever becomes of its stream; not for use by several threads. */
final class TableFollower {

    private final String table;
    private final Database database;
    private final Checkpoint checkpoint;
    private final DeliverySettings settings;
    private final RunEvent.Listener listener;
    private final Troubles troubles;
    private Optional<StreamFollower> stream = Optional.empty();
    private boolean hindered;

    TableFollower(
            String table,
            Database database,
            Checkpoint checkpoint,
            DeliverySettings settings,
            RunEvent.Listener listener) {
        this.table = table;
        this.database = database;
        this.checkpoint = checkpoint;
        this.settings = settings;
        this.listener = listener;
        this.troubles = new Troubles(listener);
    }

    String table() {
        return table;
    }

    /** One turn; whether records were delivered. What hinders it is told, and tried again the next time. */
    boolean step(BatchHandler handler) {
        try {
            boolean busy = current().map(follower -> follower.step(handler)).orElse(false);
            stream.ifPresent(follower -> troubles.over(table));
            hindered = stream.isEmpty();
            return busy;
        } catch (ResourceNotFoundException e) {
            stream.ifPresent(follower -> follower.giveUp(handler));
            stream = Optional.empty();
            troubles.tell(table, missing());
        } catch (SdkException e) {
            troubles.tell(table, noAnswer(e));
        }
        hindered = true;
        return false;
    }

    private Optional<StreamFollower> current() {
        if (stream.isEmpty() || stream.get().isAtEnd()) {
            streamArn().ifPresentOrElse(this::follow, () -> troubles.tell(table, withoutStream()));
        }
        return stream;
    }

    /** A table may have been made anew, or its stream. */
    private void follow(String streamArn) {
        if (stream.filter(follower -> follower.streamArn().equals(streamArn)).isEmpty()) {
            stream = Optional.of(
                    new StreamFollower(new StreamReader(database.streams(), streamArn), checkpoint, settings));
            listener.accept(new RunEvent.Following(table, streamArn));
        }
    }

    private Optional<String> streamArn() {
        return Optional.ofNullable(database.client()
                .describeTable(request -> request.tableName(table))
                .table()
                .latestStreamArn());
    }

    /** Whether all that there is has been handled or given up, as the last turn has seen. */
    boolean isIdle() {
        return !hindered && stream.filter(StreamFollower::isIdle).isPresent();
    }

    /** Whether the last turn could not read the stream, or found none. */
    boolean isHindered() {
        return hindered;
    }

    void startAfresh() {
        stream.ifPresent(StreamFollower::startAfresh);
    }

    private Diagnostic missing() {
        return Diagnostic.of("LR-9108", "A table is not there; the run waits for it")
                .with("table", table)
                .with("at", database.endpoint())
                .remedy("create it, or let the run do it: --table " + table + " --key id:S");
    }

    private Diagnostic withoutStream() {
        return Diagnostic.of("LR-9109", "A table has no stream; the run waits for it")
                .with("table", table)
                .with("at", database.endpoint())
                .remedy("enable one, with the view type that the observers need: aws dynamodb update-table"
                        + " --stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES");
    }

    private Diagnostic noAnswer(SdkException cause) {
        return Diagnostic.of("LR-9110", "The database does not answer as it should; the run tries again")
                .with("table", table)
                .with("at", database.endpoint())
                .with("found", String.valueOf(cause.getMessage()))
                .remedy("see whether it runs, and whether it is the one that is meant");
    }
}
