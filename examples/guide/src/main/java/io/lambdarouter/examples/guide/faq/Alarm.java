package io.lambdarouter.examples.guide.faq;

import io.lambdarouter.BatchCompleted;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class Alarm {

    @Inject
    Journal journal;

    void count(@Observes BatchCompleted batch) {
        if (batch.failed() + batch.discarded() > 0) {
            journal.write(batch.received() + " records, first failure: "
                    + batch.firstFailure().orElse("discarded"));
        }
    }
}
