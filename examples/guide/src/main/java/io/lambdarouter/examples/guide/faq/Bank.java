package io.lambdarouter.examples.guide.faq;

import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands for a service that knows a request which it has had before. */
@ApplicationScoped
class Bank {

    private static final BigDecimal CASH = new BigDecimal(1000);

    private final Set<String> requests = ConcurrentHashMap.newKeySet();

    @Inject
    Journal journal;

    void transfer(String requestId, BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An amount is not negative");
        }
        if (amount.compareTo(CASH) > 0) {
            throw new IllegalStateException("The bank has not so much today");
        }
        if (requests.add(requestId)) {
            journal.write("transfer " + amount);
        }
    }
}
