package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lambdarouter.testkit.ChangeEvents;
import io.lambdarouter.testkit.LambdaRouterTest;
import io.lambdarouter.testkit.RouterSetting;
import io.lambdarouter.testkit.TableChanges;
import io.lambdarouter.testkit.TestRouter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LambdaRouterTest({Bargains.class, Announcer.class, RememberingAnnouncer.class})
@RouterSetting(name = "BOOKS_TABLE", value = "books")
class BargainsTest {

    private static final Book EMMA = new Book("b1", "Emma", new BigDecimal("7.50"));
    private static final Book CHEAP_EMMA = new Book("b1", "Emma", new BigDecimal("5.00"));
    private static final Book ULYSSES = new Book("b2", "Ulysses", new BigDecimal("20.00"));
    private static final Book CHEAP_ULYSSES = new Book("b2", "Ulysses", new BigDecimal("18.00"));

    @Inject
    TestRouter router;

    @Inject
    RememberingAnnouncer announcer;

    private TableChanges books;

    @BeforeEach
    void nameTheTable(ChangeEvents events) {
        books = events.table("books", "id");
    }

    @Test
    void aLowerPriceIsAnnounced() {
        router.route(books.modified(EMMA, CHEAP_EMMA)).assertAllHandled();

        assertEquals(List.of("Emma is cheaper now: 5.00"), announcer.announced());
    }

    @Test
    void aHigherPriceIsNot() {
        router.route(books.modified(CHEAP_EMMA, EMMA)).assertAllHandled();

        assertEquals(List.of(), announcer.announced());
    }

    @Test
    void aNewTitleIsForNobody() {
        Book renamed = new Book("b1", "Emma, revised", EMMA.price());

        router.explain(books.modified(EMMA, renamed))
                .assertUnhandled(0)
                .assertNotCalled(0, "Bargains.repriced", "@Changed");
    }

    @Test
    void aBookThatIsGoneIsAnnounced() {
        router.route(books.expired(EMMA)).assertAllHandled();

        assertEquals(List.of("No longer for sale: b1"), announcer.announced());
    }

    @Test
    void whatCannotBeAnnouncedIsDeliveredAgain() {
        router.route(books.modified(EMMA, CHEAP_EMMA), books.modified(ULYSSES, CHEAP_ULYSSES))
                .assertFailedAt(1, IllegalStateException.class);
    }
}
