package io.lambdarouter.examples.patterns.basic;

import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Basic change processing: a method for each kind of change. */
@ApplicationScoped
class ChangeProcessor {

    @Inject
    PriceBoard board;

    void insert(@Observes Inserted<Book> change) {
        Book book = change.newImage();
        board.isNew(book.id(), book.price());
    }

    void update(@Observes Modified<Book> change) {
        Book book = change.newImage();
        board.costs(book.id(), change.oldImage().price(), book.price());
    }

    void delete(@Observes Removed<Book> change) {
        board.isGone(change.keys(BookKey.class).id());
    }
}
