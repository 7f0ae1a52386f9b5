package io.lambdarouter.examples.kcl;

import io.lambdarouter.dynamodb.Upserted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Writes down each change that this process handles, and suffers from what the change says. */
@ApplicationScoped
class JournalKeeper {

    private final String worker = System.getProperty("worker");
    private final Path folder = Path.of(System.getProperty("folder"));
    private final Journal journal = Journal.in(folder);

    void keep(@Observes Upserted<Reading> change) throws InterruptedException {
        Reading reading = change.newImage();
        Entry entry = new Entry(worker, change.record().tableName().orElseThrow(), reading.id(), reading.number());
        Trouble trouble = new Trouble(folder, reading.trouble());
        if (trouble.isThere()) {
            journal.add(entry.inTrouble());
            suffer(trouble);
        }
        journal.add(entry);
    }

    private void suffer(Trouble trouble) throws InterruptedException {
        if (trouble.equals(Trouble.standstill(folder, worker))) {
            new CountDownLatch(1).await();
        } else if (trouble.name().equals(Trouble.FAILURE)) {
            throw new IllegalStateException("as the test wants it");
        }
    }
}
