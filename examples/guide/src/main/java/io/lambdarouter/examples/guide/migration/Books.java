package io.lambdarouter.examples.guide.migration;

import io.lambdarouter.dynamodb.Changed;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class Books {

    @Inject
    Journal journal;

    void added(@Observes @Table("books") Inserted<Book> change) {
        Book book = change.newImage();
        journal.write("new: " + book.title() + " at " + book.price());
    }

    void changed(@Observes @Table("books") @Changed("price") Modified<Book> change) {
        Book book = change.newImage();
        journal.write("now: " + book.title() + " at " + book.price());
    }

    void removed(@Observes @Table("books") Removed<Book> change) {
        journal.write("gone: " + change.keys(BookKey.class).id());
    }
}
