package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.Settings;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class LambdaRouterTestTest {

    public record Book(String id, int price) {}

    @ApplicationScoped
    static class Shelf {
        private final List<Book> books = new ArrayList<>();

        void shelve(@Observes @Table("${BOOKS_TABLE}") Inserted<Book> change) {
            books.add(change.newImage());
        }

        List<Book> books() {
            return books;
        }
    }

    private static List<Throwable> failuresOf(Class<?> test) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(test))
                                .build(),
                        listener);
        assertThat(listener.getSummary().getTestsFoundCount()).isPositive();
        return listener.getSummary().getFailures().stream()
                .map(TestExecutionSummary.Failure::getException)
                .toList();
    }

    @LambdaRouterTest(Shelf.class)
    @RouterSetting(name = "BOOKS_TABLE", value = "books")
    static class Injection {
        @Inject
        LambdaRouter router;

        @Inject
        Shelf shelf;

        @Test
        void fieldsAndParametersAreOfOneContainer(
                TestRouter tested, ChangeEvents events, Shelf given, LambdaRouter same, TestInfo info) {
            tested.route(events.table("books", "id").inserted(new Book("b1", 5)))
                    .assertAllHandled();
            assertThat(shelf.books()).isEqualTo(given.books()).containsExactly(new Book("b1", 5));
            assertThat(router).isSameAs(same);
            assertThat(info.getDisplayName()).isNotEmpty();
        }

        @Test
        void aContainerIsNotUsedTwice() {
            assertThat(shelf.books()).isEmpty();
        }

        @Nested
        class Inside {
            @Test
            void beansAreThoseOfTheTestAround(TestRouter tested, ChangeEvents events) {
                tested.route(events.table("books", "id").inserted(new Book("b1", 5)))
                        .assertAllHandled();
                assertThat(shelf.books()).hasSize(1);
            }
        }
    }

    @Test
    void aTestGetsWhatItAsksFor() {
        assertThat(failuresOf(Injection.class)).isEmpty();
    }

    @RouterSetting(name = "BOOKS_TABLE", value = "of the superclass")
    @RouterSetting(name = Settings.BATCH_FAILURES, value = "report")
    abstract static class Base {
        static void assertTable(String table, TestRouter router, ChangeEvents events) {
            StreamChange change = events.table(table, "id").inserted(new Book("b1", 5));
            router.explain(change).assertCalled(0, "Shelf.shelve");
            StreamChange other = events.table("another", "id").inserted(new Book("b1", 5));
            router.route(other).assertBatchItemFailures(other.sequenceNumber());
        }
    }

    @LambdaRouterTest(Shelf.class)
    static class Inherited extends Base {

        @Test
        void settingsAreInherited(TestRouter router, ChangeEvents events) {
            assertTable("of the superclass", router, events);
        }

        @Test
        @RouterSetting(name = "BOOKS_TABLE", value = "of the method")
        void thoseOfAMethodComeFirst(TestRouter router, ChangeEvents events) {
            assertTable("of the method", router, events);
        }

        @Nested
        @RouterSetting(name = "BOOKS_TABLE", value = "of the nested class")
        class Inside {
            @Test
            void thoseOfANestedClassComeBeforeThoseAround(TestRouter router, ChangeEvents events) {
                assertTable("of the nested class", router, events);
            }
        }
    }

    @Test
    void theNearestSettingCounts() {
        assertThat(failuresOf(Inherited.class)).isEmpty();
    }

    @LambdaRouterTest(Shelf.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class InParallel {
        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        private static void route(String table, TestRouter router, ChangeEvents events) throws Exception {
            BOTH.await(1, TimeUnit.MINUTES);
            router.route(events.table(table, "id").inserted(new Book("b1", 5))).assertAllHandled();
            BOTH.await(1, TimeUnit.MINUTES);
        }

        @Test
        @RouterSetting(name = "BOOKS_TABLE", value = "one")
        void one(TestRouter router, ChangeEvents events) throws Exception {
            route("one", router, events);
        }

        @Test
        @RouterSetting(name = "BOOKS_TABLE", value = "two")
        void two(TestRouter router, ChangeEvents events) throws Exception {
            route("two", router, events);
        }
    }

    /** Each waits for the other one, so this ends only if both run at once. */
    @Test
    void testsInParallelHaveSettingsOfTheirOwn() {
        assertThat(failuresOf(InParallel.class)).isEmpty();
    }

    static class Unannotated {
        void shelve(@Observes @Table("books") Inserted<Book> change) {}
    }

    @LambdaRouterTest({Shelf.class, Unannotated.class})
    @RouterSetting(name = "BOOKS_TABLE", value = "books")
    static class WithoutScope {
        @Test
        void neverRun() {}
    }

    @Test
    void aClassThatLambdaWouldNotFindIsNamed() {
        assertThat(failuresOf(WithoutScope.class))
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessageContaining("no beans")
                        .hasMessageContaining(Unannotated.class.getName()));
    }

    @LambdaRouterTest(Shelf.class)
    @RouterSetting(name = "BOOKS_TABLE", value = "books")
    static class InjectsWithoutScope {
        @Inject
        Unannotated unannotated;

        @Test
        void neverRun() {}
    }

    @Test
    void aClassThatLambdaWouldNotFindCannotBeInjectedEither() {
        assertThat(failuresOf(InjectsWithoutScope.class))
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessageContaining("WELD-001408"));
    }

    @LambdaRouterTest(Shelf.class)
    static class WithoutTable {
        @Test
        void neverRun(TestRouter router) {}
    }

    @Test
    void aPlaceholderWithoutASettingIsNamed() {
        assertThat(failuresOf(WithoutTable.class))
                .singleElement()
                .satisfies(e -> assertThat(e).hasStackTraceContaining("BOOKS_TABLE"));
    }

    @LambdaRouterTest(Shelf.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @RouterSetting(name = "BOOKS_TABLE", value = "books")
    static class OneInstance {
        @Inject
        Shelf shelf;

        @Test
        void theInstanceHasOneContainer(TestRouter router, ChangeEvents events) {
            router.route(events.table("books", "id").inserted(new Book("b1", 5)))
                    .assertAllHandled();
            assertThat(shelf.books()).hasSize(1);
        }

        @Test
        @RouterSetting(name = "BOOKS_TABLE", value = "too late")
        void aSettingComesTooLate() {}
    }

    @Test
    void aSettingOfAMethodNeedsAContainerOfTheMethod() {
        assertThat(failuresOf(OneInstance.class))
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessageContaining("aSettingComesTooLate")
                        .hasMessageContaining("PER_METHOD"));
    }

    @ApplicationScoped
    static class Configuration {
        @Produces
        JsonbConfig jsonb() {
            return new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.UPPER_CAMEL_CASE);
        }

        @Produces
        Settings settings() {
            return name -> name.equals("BOOKS_TABLE") ? Optional.of("of the application") : Optional.empty();
        }
    }

    @LambdaRouterTest({Shelf.class, Configuration.class})
    static class Configured {
        @Test
        void theBeansOfTheApplicationCount(TestRouter router, ChangeEvents events, Shelf shelf) {
            router.route(events.table("of the application", "Id").inserted(new Book("b1", 5)))
                    .assertAllHandled();
            assertThat(shelf.books()).containsExactly(new Book("b1", 5));
        }

        @Test
        @RouterSetting(name = "BOOKS_TABLE", value = "of the test")
        void settingsOfTheTestStandInForThem(TestRouter router, ChangeEvents events) {
            router.route(events.table("of the test", "Id").inserted(new Book("b1", 5)))
                    .assertAllHandled();
        }
    }

    @Test
    void anApplicationMayConfigureItselfByBeans() {
        assertThat(failuresOf(Configured.class)).isEmpty();
    }

    @ApplicationScoped
    static class Careless {
        void shelve(@Observes @Table("books") Inserted<Book> change, Context lambda) {
            if (change.newImage().price() < 0) {
                throw new IllegalStateException("below zero in " + lambda.getFunctionName());
            }
        }

        void discard(@Observes FailedRecord record) {
            if (record.index() == 0) {
                record.discard();
            }
        }
    }

    @Nested
    @LambdaRouterTest(Careless.class)
    class Outcomes {
        @Inject
        TestRouter router;

        @Inject
        ChangeEvents events;

        private StreamChange costing(int price) {
            return events.table("books", "id").inserted(new Book("b" + price, price));
        }

        private static String failure(Runnable assertion) {
            try {
                assertion.run();
            } catch (AssertionError e) {
                return String.valueOf(e.getMessage());
            }
            throw new AssertionError("The assertion holds, expected it to fail");
        }

        @Test
        void everyAssertionOfASuccessFailsOnAFailure() {
            RoutingOutcome outcome = router.route(costing(1), costing(-2), costing(3));

            assertThat(failure(outcome::assertSucceeded))
                    .startsWith("Expected the batch to succeed, but the invocation failed\n")
                    .contains(
                            "record 1   failed with java.lang.IllegalStateException: below zero in function in Careless.shelve")
                    .contains("3 records, 1 succeeded");
            assertThat(failure(outcome::assertAllHandled)).contains("record 1");
            assertThat(failure(() -> outcome.assertSkipped(1))).startsWith("Expected 1 skipped records");
            assertThat(failure(() -> outcome.assertDiscarded(1))).startsWith("Expected record 1 to be discarded");
            assertThat(failure(outcome::assertBatchItemFailures)).startsWith("Expected an answer with");
        }

        @Test
        void aFailureHasACauseToLookAt() {
            RoutingOutcome outcome = router.route(costing(1), costing(-2));

            assertThat(outcome.assertFailedAt(1, IllegalStateException.class)).hasMessageStartingWith("below zero");
            assertThat(outcome.failedRecords())
                    .singleElement()
                    .satisfies(record -> assertThat(record.failedObserver()).isPresent());
            assertThat(failure(() -> outcome.assertFailedAt(0, IllegalStateException.class)))
                    .contains("Expected record 0 to be the first that failed");
            assertThat(failure(() -> outcome.assertFailedAt(1, IllegalArgumentException.class)))
                    .contains("with java.lang.IllegalArgumentException");
            assertThat(failure(() -> outcome.assertThrown(IllegalArgumentException.class)))
                    .contains("Expected the invocation to fail with java.lang.IllegalArgumentException");
        }

        @Test
        void everyAssertionOfAFailureFailsOnASuccess() {
            RoutingOutcome outcome = router.route(costing(1)).assertAllHandled().assertBatchItemFailures();

            assertThat(failure(() -> outcome.assertFailedAt(0, Throwable.class)))
                    .contains("but the function answered\n  answer     {\"batchItemFailures\":[]}");
            assertThat(failure(() -> outcome.assertThrown(RuntimeException.class)))
                    .contains("but the function answered");
            assertThat(failure(() -> outcome.assertBatchItemFailures("1"))).contains("[1]");
        }

        @Test
        void aDiscardedRecordIsNoFailureAndIsNotHandled() {
            RoutingOutcome outcome = router.route(costing(-1), costing(2));

            outcome.assertSucceeded().assertDiscarded(0);
            assertThat(failure(outcome::assertAllHandled)).contains("record 0   discarded, failed with");
        }

        @Test
        void anExplanationThatIsNotExpectedIsShown() {
            RoutingExplanation explanation =
                    router.explain(costing(1)).assertCalled(0, "Careless.shelve(Inserted<Book>)");

            assertThat(failure(() -> explanation.assertUnhandled(0)))
                    .contains("Expected record 0 to be for no observer, but the router says\n")
                    .contains("CALLED Careless.shelve(Inserted<Book>)");
            assertThat(failure(() -> explanation.assertCalled(0))).contains("to be for []");
            assertThat(failure(() -> explanation.assertCalled(0, "Careless.she")))
                    .contains("[Careless.she]");
            assertThat(failure(() -> explanation.assertCalled(1, "Careless.shelve")))
                    .contains("a record 1");
            assertThat(failure(() -> explanation.assertNotCalled(0, "Careless.shelve", "")))
                    .contains("not to be for Careless.shelve");
        }

        @Test
        void anEventThatNobodyKnowsIsAnOutcomeToo() {
            RoutingOutcome outcome = router.route(new TestEvent("{\"nobody\":1}"));

            assertThat(failure(outcome::assertSucceeded)).contains("exception  io.lambdarouter.UnroutableEvent");
            assertThat(outcome.completed()).isEmpty();
            assertThat(outcome.batchItemFailures()).isEmpty();
        }
    }
}
