package io.lambdarouter.examples.readme;

import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
class PriceWatch {
    void added(@Observes @Table("books") Inserted<Book> change) {
        System.out.println("New: " + change.newImage());
    }

    void changed(@Observes @Table("books") Modified<Book> change) {
        System.out.println("Was: " + change.oldImage());
    }

    void removed(@Observes @Table("books") Removed<Book> change) {
        System.out.println("Gone: " + change.keys(BookKey.class));
    }
}
