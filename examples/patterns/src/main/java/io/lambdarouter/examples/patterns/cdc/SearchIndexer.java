package io.lambdarouter.examples.patterns.cdc;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;

/** Change data capture: a search index follows the table; one commit for each batch. */
@ApplicationScoped
class SearchIndexer {

    @Inject
    BookIndex index;

    void index(@Observes @Table("books") ChangeBatch<Book> batch) throws IOException {
        try (BookIndex.Update update = index.update()) {
            for (ItemChange<Book> change : batch.changes()) {
                try {
                    apply(change, update);
                } catch (InvalidRecordException e) {
                    // nothing behind it may be done: what comes after may be about the same book
                    batch.fail(change, e);
                    break;
                }
            }
            update.commit();
        }
    }

    private static void apply(ItemChange<Book> change, BookIndex.Update update) throws IOException {
        if (change instanceof Upserted<Book> upserted) {
            update.put(upserted.newImage());
        } else {
            update.delete(change.keys(BookKey.class));
        }
    }
}
