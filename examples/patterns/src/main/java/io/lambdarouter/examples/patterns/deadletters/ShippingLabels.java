package io.lambdarouter.examples.patterns.deadletters;

import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has a label printed for each new parcel. */
@ApplicationScoped
class ShippingLabels {

    @Inject
    LabelPrinter printer;

    void print(@Observes @Table("parcels") Inserted<Parcel> change) {
        Parcel parcel = change.newImage();
        if (parcel.grams() <= 0) {
            throw new IllegalArgumentException("A parcel weighs something");
        }
        printer.print(parcel);
    }
}
