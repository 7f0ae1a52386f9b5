package io.lambdarouter.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a run has to close, the last first; closing is safe to repeat. */
final class RunResources implements AutoCloseable {

    /** Something that closes without a checked exception. */
    interface Resource extends AutoCloseable {
        @Override
        void close();
    }

    private final Deque<Resource> open = new ArrayDeque<>();

    <R extends AutoCloseable> R add(R resource, Resource close) {
        open.push(close);
        return resource;
    }

    ReloadingApplication add(ReloadingApplication application) {
        return add(application, application::close);
    }

    StateDirectory add(StateDirectory directory) {
        return add(directory, directory::close);
    }

    Database add(Database database) {
        return add(database, database::close);
    }

    DynamoDbLocal add(DynamoDbLocal server) {
        return add(server, server::close);
    }

    /** Closes the others too where one throws. */
    @Override
    @SuppressWarnings("try") // named only to be closed: the last first, then those before it
    public void close() {
        if (!open.isEmpty()) {
            try (Resource rest = this::close;
                    Resource last = open.pop()) {}
        }
    }
}
