package io.lambdarouter.examples.guide.faq;

import io.lambdarouter.FailedRecord;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

@ApplicationScoped
class Poison {

    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    @Inject
    Journal journal;

    void park(@Observes FailedRecord failed) {
        boolean hopeless =
                failed.cause() instanceof InvalidRecordException || failed.cause() instanceof IllegalArgumentException;
        boolean old = failed.age().filter(age -> age.compareTo(LONG_ENOUGH) > 0).isPresent();
        if (hopeless || old) {
            journal.write("parked: " + failed.json());
            failed.discard();
        }
    }
}
