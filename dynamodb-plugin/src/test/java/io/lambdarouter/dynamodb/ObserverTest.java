package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.RouterStartException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObserverTest {

    private static final String EMMA_5 = "{\"id\":{\"S\":\"b1\"},\"title\":{\"S\":\"Emma\"},\"price\":{\"N\":\"5\"}}";
    private static final String EMMA_7 = "{\"id\":{\"S\":\"b1\"},\"title\":{\"S\":\"Emma\"},\"price\":{\"N\":\"7\"}}";

    public record Book(String id, String title, int price) {}

    public record BookKey(String id) {}

    @ApplicationScoped
    static class EveryKind {
        @Inject
        Seen seen;

        void a(@Observes DynamoDbStreamEvent event) {
            seen.add("event of " + event.records().size());
        }

        void b(@Observes ChangeBatch<Book> batch) {
            seen.add("batch of " + batch.changes().size());
        }

        void c(@Observes DynamoDbStreamRecord record) {
            seen.add("record " + record.eventName());
        }

        void d(@Observes ItemChange<Book> change) {
            seen.add("change " + change.keys(BookKey.class).id());
        }

        void e(@Observes Upserted<Book> change) {
            seen.add("upserted " + change.newImage().price());
        }

        void f(@Observes Inserted<Map<String, Object>> change) {
            seen.add("inserted " + change.newImage().get("title"));
        }

        void g(@Observes Modified<Book> change) {
            seen.add("modified " + change.oldImage().price() + " to "
                    + change.newImage().price());
        }

        void h(@Observes Removed<Book> change) {
            seen.add("removed " + change.oldImage());
        }
    }

    @Test
    void everyKindOfObserverGetsTheChangesItIsFor() {
        try (Routed router = Routed.by(EveryKind.class)) {
            assertThat(router.route(Stream.insert(EMMA_5), Stream.modify(EMMA_5, EMMA_7), Stream.remove(EMMA_7)))
                    .isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(router.seen())
                    .containsExactly(
                            "event of 3",
                            "batch of 3",
                            "record INSERT",
                            "change b1",
                            "upserted 5",
                            "inserted Emma",
                            "record MODIFY",
                            "change b1",
                            "upserted 7",
                            "modified 5 to 7",
                            "record REMOVE",
                            "change b1",
                            "removed Book[id=b1, title=Emma, price=7]");
        }
    }

    @Test
    void theArrayThatEventBridgePipesSendsIsRoutedToo() {
        String array = List.of(Stream.insert(EMMA_5), Stream.remove(EMMA_5)).toString();
        try (Routed router = Routed.by(RawOnly.class)) {
            router.route(array.getBytes(StandardCharsets.UTF_8));
            assertThat(router.seen()).containsExactly("INSERT", "REMOVE");
        }
    }

    @ApplicationScoped
    static class RawOnly {
        @Inject
        Seen seen;

        void raw(@Observes DynamoDbStreamRecord record) {
            seen.add(record.eventName());
        }
    }

    /** The second event example of the Python package that this library descends from. */
    @Test
    void anEventWithoutEventSourceIsRoutedByItsShape() {
        try (Routed router = Routed.by(EveryKind.class)) {
            router.route("{\"eventName\":\"MODIFY\",\"dynamodb\":{\"Keys\":{\"id\":{\"S\":\"b1\"}},\"OldImage\":"
                    + EMMA_5 + ",\"NewImage\":" + EMMA_7 + "}}");
            assertThat(router.seen()).contains("modified 5 to 7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATE", ""})
    void anUnknownOperationReachesRawObserversWithItsName(String eventName) {
        try (Routed router = Routed.by(RawOnly.class, Upserts.class)) {
            router.route(Stream.record(eventName, Map.of()));
            assertThat(router.seen()).containsExactly(eventName);
        }
    }

    @Test
    void anUnknownOperationThatNobodyObservesRawFails() {
        try (Routed router = Routed.by(Upserts.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(Stream.record("TRUNCATE", Map.of())))
                    .withMessageContaining("LR-0305")
                    .withMessageContaining("eventName       TRUNCATE")
                    .withMessageContaining("it is for the operations INSERT, MODIFY and REMOVE");
        }
    }

    @ApplicationScoped
    static class Upserts {
        @Inject
        Seen seen;

        void upserted(@Observes Upserted<Book> change) {
            seen.add(change.newImage());
        }
    }

    @Test
    void anOperationThatNoObserverOfTheTableIsForIsSkipped() {
        try (Routed router = Routed.by(Upserts.class)) {
            router.route(Stream.remove(EMMA_5), Stream.insert(EMMA_5));
            assertThat(router.seen()).containsExactly(new Book("b1", "Emma", 5));
        }
    }

    @ApplicationScoped
    static class ByTable {
        @Inject
        Seen seen;

        void books(@Observes @Table("books") Upserted<Book> change) {
            seen.add("books");
        }

        void fromEnvironment(@Observes @Table("${TEST_STAGE}-${TEST_NAME}") Upserted<Book> change) {
            seen.add("from environment");
        }
    }

    @ParameterizedTest
    @CsvSource({"books, books", "beta-authors, from environment"})
    void aTableIsChosenByItsNameInTheArn(String table, String observer) {
        System.setProperty("TEST_STAGE", "beta");
        System.setProperty("TEST_NAME", "authors");
        try (Routed router = Routed.by(ByTable.class)) {
            router.route(ofTable(table));
            assertThat(router.seen()).containsExactly(observer);
        } finally {
            System.clearProperty("TEST_STAGE");
            System.clearProperty("TEST_NAME");
        }
    }

    private static String ofTable(String table) {
        return Stream.record("INSERT", Stream.BOOKS.replace("books", table), Map.of("NewImage", EMMA_5), "NEW_IMAGE");
    }

    @ApplicationScoped
    static class BooksOnly {
        void books(@Observes @Table("books") Upserted<Book> change) {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "Books", "books2"})
    void aRecordOfATableThatNobodyObservesFails(String table) {
        try (Routed router = Routed.by(BooksOnly.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(ofTable(table)))
                    .withMessageContaining("LR-0305")
                    .withMessageContaining("table           " + table)
                    .withMessageContaining("BooksOnly.books(Upserted<Book>): it is for table books");
        }
    }

    @Test
    void aRecordWhoseArnNamesNoTableIsForNoTable() {
        try (Routed router = Routed.by(BooksOnly.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(
                            Stream.record("INSERT", "stream-ARN", Map.of("NewImage", EMMA_5), "NEW_IMAGE")))
                    .withMessageContaining("it is for table books");
        }
    }

    @ApplicationScoped
    static class Mistakes {
        void unset(@Observes @Table("${TEST_UNSET}") Upserted<Book> change) {}

        void foreign(@Observes @Named("x") Upserted<Book> change) {}
    }

    @Test
    void anUnsetPlaceholderAndAnUnknownQualifierAreReportedAtTheStart() {
        try (Routed router = Routed.by(Mistakes.class)) {
            assertThatExceptionOfType(RouterStartException.class)
                    .isThrownBy(() -> router.route(Stream.insert(EMMA_5)))
                    .withMessageContaining("2 problems")
                    .withMessageContaining("LR-1013")
                    .withMessageContaining("TEST_UNSET")
                    .withMessageContaining("Mistakes.unset(Upserted<Book>)")
                    .withMessageContaining("LR-0217")
                    .withMessageContaining("@jakarta.inject.Named");
        }
    }

    record Hidden(String id) {}

    @ApplicationScoped
    static class ForHidden {
        void hidden(@Observes Upserted<Hidden> change) {}

        void inside(@Observes ChangeBatch<List<Hidden>> batch) {}
    }

    @Test
    void anItemClassThatJsonbCannotCreateIsReportedAtTheStart() {
        try (Routed router = Routed.by(ForHidden.class)) {
            assertThatExceptionOfType(RouterStartException.class)
                    .isThrownBy(() -> router.route(Stream.insert(EMMA_5)))
                    .withMessageContaining("2 problems")
                    .withMessageContaining("LR-1014 An item class is not public")
                    .withMessageContaining(Hidden.class.getName());
        }
    }

    @ApplicationScoped
    static class HiddenKeys {
        void removed(@Observes Removed<Book> change) {
            change.keys(Hidden.class);
        }
    }

    @Test
    void aKeyClassThatJsonbCannotCreateIsNamedInTheRemedy() {
        try (Routed router = Routed.by(HiddenKeys.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(Stream.remove(EMMA_5)))
                    .withMessageContaining("LR-1006")
                    .withMessageContaining("make " + Hidden.class.getName() + " public");
        }
    }

    @ApplicationScoped
    static class Batches {
        @Inject
        Seen seen;

        void batch(@Observes @Table("books") ChangeBatch<Book> batch) {
            for (ItemChange<Book> change : batch.changes()) {
                seen.add(change.getClass().getSimpleName());
                if (change instanceof Removed<Book>) {
                    batch.fail(change, new IllegalStateException("cannot delete"));
                }
            }
        }
    }

    @Test
    void aChangeThatABatchObserverDeclaresFailedFailsTheInvocation() {
        try (Routed router = Routed.by(Batches.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() ->
                            router.route(Stream.insert(EMMA_5), Stream.remove(EMMA_5), Stream.modify(EMMA_5, EMMA_7)))
                    .withMessageContaining("record          1 (of 3, from 0)")
                    .withCauseInstanceOf(IllegalStateException.class);
            assertThat(router.seen()).containsExactly("Inserted", "Removed", "Modified");
        }
    }

    @Test
    void onlyAChangeOfTheBatchCanFailInIt() {
        ChangeBatch<String> batch = ChangeBatch.of(List.of(Inserted.of("a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.fail(Inserted.of("a"), new IllegalStateException()));
        assertThat(batch.failureOf(batch.changes().get(0))).isEmpty();
    }

    @ApplicationScoped
    static class OneByOne {
        @Inject
        Seen seen;

        void batch(@Observes @Table("books") ChangeBatch<Book> batch) {
            batch.forEach(change -> seen.add(change.current().orElseThrow().price()));
            seen.add("end of batch");
        }
    }

    @Test
    void eachChangeOfABatchIsDealtWithInOrder() {
        try (Routed router = Routed.by(OneByOne.class)) {
            router.route(Stream.insert(EMMA_5), Stream.modify(EMMA_5, EMMA_7));
            assertThat(router.seen()).containsExactly(5, 7, "end of batch");
        }
    }

    @Test
    void theFirstChangeThatCannotBeDealtWithFailsAndThoseBehindItAreLeftAlone() {
        try (Routed router = Routed.by(OneByOne.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() ->
                            router.route(Stream.insert(EMMA_5), Stream.remove(EMMA_5), Stream.modify(EMMA_5, EMMA_7)))
                    .withMessageContaining("record          1 (of 3, from 0)")
                    .withCauseInstanceOf(NoSuchElementException.class);
            assertThat(router.seen()).containsExactly(5, "end of batch");
        }
    }

    @Test
    void anErrorOfTheMachineIsNoFailureOfAChange() {
        ChangeBatch<String> batch = ChangeBatch.of(List.of(Inserted.of("a")));
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> batch.forEach(change -> {
                    throw new StackOverflowError();
                }));
        assertThat(batch.failureOf(batch.changes().get(0))).isEmpty();
    }

    @ApplicationScoped
    static class InTurn {
        @Inject
        Seen seen;

        void second(@Observes @Priority(2) Upserted<Book> change) {
            seen.add("any table");
        }

        void third(@Observes @Priority(3) @Table("books") DynamoDbStreamRecord change) {
            seen.add("books again");
        }

        void first(@Observes @Priority(1) @Table("books") Upserted<Book> change) {
            seen.add("books");
        }

        void other(@Observes @Priority(4) @Table("shelves") Upserted<Book> change) {
            seen.add("shelves");
        }
    }

    @Test
    void observersOfATableAndOfAnyTableAreCalledInTheOrderOfTheirPriority() {
        try (Routed router = Routed.by(InTurn.class)) {
            router.route(ofTable("books"));
            router.route(ofTable("shelves"));
            assertThat(router.seen()).containsExactly("books", "any table", "books again", "any table", "shelves");
        }
    }

    @ApplicationScoped
    static class Forgetful {
        @Inject
        Seen seen;

        void forget(@Observes @Table("books") Removed<Book> change) {
            seen.add(change.keys(BookKey.class));
        }

        void keep(@Observes Modified<Book> change) {
            seen.add(change.previous().orElseThrow() + "," + change.current().orElseThrow());
        }

        void make(@Observes Inserted<Book> change) {
            seen.add(change.newImage() + "," + change.previous());
        }
    }

    @Test
    void eventsMadeByHandReachTheSameObservers() {
        try (Routed router = Routed.by(Forgetful.class)) {
            router.container
                    .event()
                    .select(new TypeLiteral<Removed<Book>>() {}, Table.Literal.of("books"))
                    .fire(Removed.of(new Book("b1", "Emma", 5), new BookKey("b1")));
            router.container
                    .event()
                    .select(new TypeLiteral<Modified<Book>>() {})
                    .fire(Modified.of(new Book("b1", "Emma", 5), new Book("b1", "Emma", 7)));
            router.container
                    .event()
                    .select(new TypeLiteral<Inserted<Book>>() {})
                    .fire(Inserted.of(new Book("b1", "Emma", 5)));
            assertThat(router.seen())
                    .containsExactly(
                            new BookKey("b1"),
                            "Book[id=b1, title=Emma, price=5],Book[id=b1, title=Emma, price=7]",
                            "Book[id=b1, title=Emma, price=5],Optional.empty");
        }
    }

    @Test
    void aChangeMadeByHandWithoutKeysSaysSo() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> Removed.of(new Book("b1", "Emma", 5)).keys(BookKey.class))
                .withMessageContaining("LR-1008");
    }

    @Test
    void whatAChangeSaysOfItselfHoldsNoData() {
        assertThat(Removed.of(new Book("b1", "Emma", 5))).hasToString("Removed[eventName REMOVE]");
        assertThat(DynamoDbStreamRecord.of(Stream.insert(EMMA_5)))
                .hasToString("table books, eventName INSERT, eventID "
                        + "0793bb90d79a00e0788470675381e4d8, SequenceNumber 200000000027074221525");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:sqs", "aws:kinesis", ""})
    void anEventThatMixesSourcesIsRefusedBeforeAnyObserverIsCalled(String other) {
        String foreign = Stream.insert(EMMA_5).replace("aws:dynamodb", other);
        try (Routed router = Routed.by(RawOnly.class)) {
            assertThatExceptionOfType(InvalidEventException.class)
                    .isThrownBy(() -> router.route(Stream.insert(EMMA_5), foreign))
                    .withMessageContaining("LR-1002")
                    .withMessageContaining("$.Records[1]");
            assertThat(router.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "null, LR-0301",
                "\"x\", LR-0301",
                "[], LR-0301",
                "`{\"eventName\":\"INSERT\",\"eventName\":\"INSERT\",\"dynamodb\":{}}`, LR-0302",
                "`{\"eventName\":\"INSERT\",\"eventSource\":\"aws:dynamodb\"}`, LR-1009",
                "`{\"eventName\":\"INSERT\",\"dynamodb\":null}`, LR-1009",
                "`{\"eventName\":\"INSERT\",\"dynamodb\":[]}`, LR-0301",
                "`{\"eventName\":5,\"eventID\":{},\"dynamodb\":{}}`, LR-0305",
                "`{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"1\",\"SequenceNumber\":\"2\"}}`, LR-0302",
            })
    void aRecordThatCannotBeReadFailsInItsTurn(String record, String code) {
        try (Routed router = Routed.by(Upserts.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(Stream.insert(EMMA_5), record, Stream.insert(EMMA_7)))
                    .withMessageContaining("1 (of 3, from 0)")
                    .withMessageContaining(code);
            assertThat(router.seen()).containsExactly(new Book("b1", "Emma", 5));
        }
    }

    @Test
    void anEventWithTwoListsOfRecordsIsRefusedBeforeAnyObserverIsCalled() {
        String list = "\"Records\":[" + Stream.insert(EMMA_5) + "]";
        try (Routed router = Routed.by(RawOnly.class)) {
            assertThatExceptionOfType(InvalidEventException.class)
                    .isThrownBy(() -> router.route(("{" + list + "," + list + "}").getBytes(StandardCharsets.UTF_8)))
                    .withMessageContaining("LR-0302")
                    .withMessageContaining("$.Records");
            assertThat(router.seen()).isEmpty();
        }
    }
}
