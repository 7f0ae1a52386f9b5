package io.lambdarouter.examples.demo;

import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.examples.books.Book;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells of each change, beside the search index that observes the same records. */
@ApplicationScoped
class Narrator {

    void batch(@Observes @Table("books") ChangeBatch<Book> batch) {
        say("ChangeBatch<Book>  " + batch.changes().size() + " changes");
    }

    void inserted(@Observes @Table("books") Inserted<Book> change) {
        say("Inserted<Book>     " + change.newImage());
    }

    void modified(@Observes @Table("books") Modified<Book> change) {
        say("Modified<Book>     " + change.oldImage() + " -> " + change.newImage());
    }

    void removed(@Observes @Table("books") Removed<Book> change) {
        say("Removed<Book>      " + change.oldImage());
    }

    private static void say(String line) {
        System.out.println("      observer got " + line);
    }
}
