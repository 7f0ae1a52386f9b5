package io.lambdarouter.examples.guide.faq;

import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class Payments {

    @Inject
    Bank bank;

    void pay(@Observes @Table("payments") Inserted<Payment> change) {
        String requestId = change.record().eventId().orElseThrow();
        bank.transfer(requestId, change.newImage().amount());
    }
}
