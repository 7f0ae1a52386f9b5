package io.lambdarouter.examples.books;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.dynamodb.Changed;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps the search index up to date with the table. */
@ApplicationScoped
class SearchIndexer {

    @Inject
    SearchClient search;

    void index(@Observes @Table("books") Upserted<Book> change) {
        search.put(change.newImage());
    }

    void reprice(@Observes @Table("books") @Changed("price") Modified<Book> change, Context lambda) {
        search.update(change.oldImage(), change.newImage());
    }

    void forget(@Observes @Table("books") Removed<Book> change) {
        search.delete(change.keys(BookKey.class));
    }
}
