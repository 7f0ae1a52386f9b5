package io.lambdarouter.local;

import io.lambdarouter.FailedRecord;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.HashMap;
import java.util.Map;

/** Hears of the failed records of the event that is being routed; safe for use by several threads. */
final class RoutingJournal implements Extension {

    private final Map<Integer, FailedRecord> failed = new HashMap<>();

    void addObserver(@Observes AfterBeanDiscovery event) {
        event.<FailedRecord>addObserverMethod()
                .beanClass(RoutingJournal.class)
                .observedType(FailedRecord.class)
                .priority(Integer.MAX_VALUE)
                .notifyWith(record -> add(record.getEvent()));
    }

    private synchronized void add(FailedRecord record) {
        failed.put(record.index(), record);
    }

    synchronized void clear() {
        failed.clear();
    }

    /** By their place in the batch. */
    synchronized Map<Integer, FailedRecord> failed() {
        return Map.copyOf(failed);
    }
}
