package com.example;

import io.lambdarouter.dynamodb.Changed;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What the function does: a method for each kind of change that it is interested in. */
@ApplicationScoped
public class Bargains {

    @Inject
    Announcer announcer;

    void repriced(@Observes @Table("${BOOKS_TABLE}") @Changed("price") Modified<Book> change) {
        if (change.newImage().price().compareTo(change.oldImage().price()) < 0) {
            announcer.announce(change.newImage().title() + " is cheaper now: "
                    + change.newImage().price());
        }
    }

    void removed(@Observes @Table("${BOOKS_TABLE}") Removed<Book> change) {
        announcer.announce("No longer for sale: " + change.keys(BookKey.class).id());
    }
}
