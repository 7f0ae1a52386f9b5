package io.lambdarouter.examples.books;

import jakarta.enterprise.context.ApplicationScoped;

/** Stands for the client of a search engine: it prints what it would send. */
@ApplicationScoped
class SearchClient {

    void put(Book book) {
        print("put " + book.id() + ": " + book.title() + " at " + book.price());
    }

    void update(Book before, Book after) {
        print("update " + after.id() + ": " + before.price() + " -> " + after.price());
    }

    void delete(BookKey key) {
        print("delete " + key.id());
    }

    private static void print(String line) {
        System.out.println("      search index: " + line);
    }
}
