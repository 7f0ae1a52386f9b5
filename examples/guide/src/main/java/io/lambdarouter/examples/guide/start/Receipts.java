package io.lambdarouter.examples.guide.start;

import io.lambdarouter.dynamodb.Changed;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Where;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
public class Receipts {

    @Inject
    Announcer announcer;

    void paid(
            @Observes @Table("${INVOICES_TABLE}") @Changed("status") @Where(attribute = "status", equalTo = "PAID")
                    Modified<Invoice> change) {
        Invoice invoice = change.newImage();
        announcer.announce(invoice.id() + " is paid: " + invoice.amount());
    }

    void removed(@Observes @Table("${INVOICES_TABLE}") Removed<Invoice> change) {
        announcer.announce(change.keys(InvoiceKey.class).id() + " is no longer owed");
    }
}
