package io.lambdarouter.examples.kcl;

import io.lambdarouter.FailedRecord;
import io.lambdarouter.dynamodb.Upserted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Observers that note the numbers they get, and fail or do something else at some of them as often as a test wants. */
@ApplicationScoped
class Meters {

    private final List<Integer> handled = new ArrayList<>();
    private final Map<Integer, Integer> failures = new HashMap<>();
    private final Map<Integer, Runnable> actions = new HashMap<>();
    private boolean discarding;

    void note(@Observes Upserted<Reading> change) {
        int number = change.newImage().number();
        actions.getOrDefault(number, () -> {}).run();
        if (failures.merge(number, -1, Integer::sum) >= 0) {
            throw new IllegalStateException("not yet");
        }
        handled.add(number);
    }

    void park(@Observes FailedRecord failed) {
        if (discarding) {
            failed.discard();
        }
    }

    void failAt(int number, int times) {
        failures.put(number, times);
    }

    void doAt(int number, Runnable action) {
        actions.put(number, action);
    }

    void discard() {
        discarding = true;
    }

    List<Integer> handled() {
        return List.copyOf(handled);
    }

    void forget() {
        handled.clear();
        failures.clear();
        actions.clear();
        discarding = false;
    }
}
