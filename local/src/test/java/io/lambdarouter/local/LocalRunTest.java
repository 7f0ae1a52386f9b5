package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.lambdarouter.RouterStartException;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

@UsesDynamoDbLocal
@SuppressWarnings("try") // a run works while it is open
class LocalRunTest {

    private final DynamoDbLocal database;
    private final RunEvents events = new RunEvents();

    @TempDir
    Path folder;

    private String table;
    private int writes;
    private CompiledApplication application;

    LocalRunTest(DynamoDbLocal database) {
        this.database = database;
    }

    @BeforeEach
    void writeApplication(TestInfo test) {
        table = test.getTestMethod().orElseThrow().getName();
        application = new CompiledApplication(folder.resolve("classes"), table).version(1);
    }

    private void createTable() {
        StreamedTable.create(database.client(), table, StreamViewType.NEW_AND_OLD_IMAGES, "id");
    }

    private LocalRun.Builder run() {
        return LocalRun.builder()
                .endpoint(database.endpoint())
                .classes(application.classes())
                .state(folder.resolve("state"))
                .pollInterval(Duration.ofMillis(20))
                .retryDelay(Duration.ofMillis(1))
                .listener(events);
    }

    private void put(String... ids) {
        for (String id : ids) {
            database.client()
                    .putItem(item ->
                            item.tableName(table).item(Map.of("id", fromS(id), "secret", fromS("s3cret-" + writes++))));
        }
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(application.seen().next());
        }
        return entries;
    }

    @Test
    void changesBeforeAndDuringTheRunReachTheObservers() throws InterruptedException {
        createTable();
        put("1");
        try (LocalRun run = run().start()) {
            assertThat(run.tables()).containsExactly(table);
            assertThat(run.endpoint()).isEqualTo(database.endpoint());
            assertThat(next(1)).containsExactly("v1 INSERT 1");

            put("2", "1");
            database.client().deleteItem(item -> item.tableName(table).key(Map.of("id", fromS("2"))));

            assertThat(next(3)).containsExactly("v1 INSERT 2", "v1 MODIFY 1", "v1 REMOVE 2");
        }
    }

    @Test
    void anotherRunGoesOnWhereThisOneHasEnded() throws InterruptedException {
        createTable();
        put("1", "2");
        assertThat(runOnce(run())).isZero();
        assertThat(next(2)).containsExactly("v1 INSERT 1", "v1 INSERT 2");
        put("3");

        assertThat(runOnce(run())).isZero();

        assertThat(next(1)).containsExactly("v1 INSERT 3");
        assertThat(application.seen().isEmpty()).isTrue();
    }

    @Test
    void aRunWithoutTheCheckpointBeginsWithTheOldestRecord() throws InterruptedException {
        createTable();
        put("1");
        runOnce(run());

        runOnce(run().state(folder.resolve("another")));

        assertThat(next(2)).containsExactly("v1 INSERT 1", "v1 INSERT 1");
    }

    @Test
    void whereTheHandlerThrowsTheWholeBatchComesAgain() throws InterruptedException {
        createTable();
        put("1", "2", "3");
        failOnce("v1 INSERT 2");

        assertThat(runOnce(run())).isZero();

        assertThat(next(5)).containsExactly("v1 INSERT 1", "v1 INSERT 2", "v1 INSERT 1", "v1 INSERT 2", "v1 INSERT 3");
    }

    @Test
    void whereTheHandlerNamesTheFailedRecordDeliveryGoesOnFromIt() throws InterruptedException {
        application.reporting();
        createTable();
        put("1", "2", "3");
        failOnce("v1 INSERT 2");

        assertThat(runOnce(run())).isZero();

        assertThat(next(4)).containsExactly("v1 INSERT 1", "v1 INSERT 2", "v1 INSERT 2", "v1 INSERT 3");
        Delivery first = events.next(RunEvent.Delivered.class).delivery();
        assertThat(first.firstUndone()).hasValue(1);
        assertThat(first.records())
                .extracting(RecordOutcome::state)
                .containsExactly(RecordOutcome.State.HANDLED, RecordOutcome.State.FAILED, RecordOutcome.State.NOT_DONE);
        assertThat(first.records().get(1).failedObserver())
                .hasValueSatisfying(name -> assertThat(name).contains("Watch.changed"));
    }

    @Test
    void anErrorOfTheVirtualMachineBreaksTheRunOffAndItsBatchComesAgain() throws InterruptedException {
        createTable();
        put("1");
        application.seen().failOn(entry -> {
            throw new StackOverflowError();
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> runOnce(run()))
                .withCauseInstanceOf(StackOverflowError.class);

        assertThat(next(1)).containsExactly("v1 INSERT 1");
        assertThat(application.seen().isEmpty()).isTrue();
        application.seen().failOn(entry -> false);
        runOnce(run());
        assertThat(next(1)).containsExactly("v1 INSERT 1");
    }

    @Test
    void aRunThatBreaksOffIsHeardOfWhereNobodyAwaitsIt() throws Exception {
        createTable();
        put("1");
        application.seen().failOn(entry -> {
            throw new StackOverflowError();
        });
        CompletableFuture<Throwable> heard = new CompletableFuture<>();
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> heard.complete(failure));
        try (LocalRun run = run().start()) {
            assertThat(heard.get(60, TimeUnit.SECONDS)).isInstanceOf(StackOverflowError.class);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private void failOnce(String entry) {
        List<String> failed = new ArrayList<>();
        application.seen().failOn(each -> each.equals(entry) && failed.isEmpty() && failed.add(each));
    }

    @Test
    void recordsThatFailTooOftenAreSavedAndGivenUpLoudlyAndTheRestIsHandled() throws InterruptedException, IOException {
        application.reporting();
        createTable();
        put("1", "2");
        application.seen().failOn("v1 INSERT 1"::equals);

        assertThat(runOnce(run().batchSize(1).maximumRetries(2))).isEqualTo(1);

        assertThat(next(4)).containsExactly("v1 INSERT 1", "v1 INSERT 1", "v1 INSERT 1", "v1 INSERT 2");
        assertThat(events.next(RunEvent.GivenUp.class).message().toString())
                .contains("LR-9112", table, "given-up")
                .doesNotContain("s3cret");
        try (var saved = Files.list(folder.resolve("state/given-up"))) {
            assertThat(saved.toList())
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file).content().contains("\"eventName\":\"INSERT\"", "\"id\":{\"S\":\"1\"}"));
        }
    }

    @Test
    void changedClassesAreStartedAndGetTheNextChanges() throws InterruptedException {
        createTable();
        put("1");
        try (LocalRun run = run().start()) {
            assertThat(next(1)).containsExactly("v1 INSERT 1");

            application.version(22);
            events.next(RunEvent.Restarted.class);
            put("2");

            assertThat(next(1)).containsExactly("v22 INSERT 2");
        }
    }

    @Test
    void aRecordThatFailsIsHandledByTheMendedClasses() throws InterruptedException {
        createTable();
        put("1");
        application.seen().failOn("v1 INSERT 1"::equals);
        try (LocalRun run = run().retryDelay(Duration.ofHours(1)).start()) {
            events.next(RunEvent.Retry.class);

            application.version(22);
            events.next(RunEvent.Restarted.class);

            assertThat(next(2)).containsExactly("v1 INSERT 1", "v22 INSERT 1");
        }
    }

    @Test
    void changesWaitWhileTheChangedClassesDoNotStart() throws InterruptedException {
        createTable();
        put("1");
        try (LocalRun run = run().start()) {
            assertThat(next(1)).containsExactly("v1 INSERT 1");
            application.broken();
            assertThat(events.next(RunEvent.Trouble.class).message().toString()).contains("LR-9113", "Watch.changed");
            put("2");

            application.version(333);

            assertThat(next(1)).containsExactly("v333 INSERT 2");
        }
    }

    @Test
    void aTableThatIsNotThereIsWaitedFor() throws InterruptedException {
        try (LocalRun run = run().start()) {
            assertThat(events.next(RunEvent.Trouble.class).message().code()).isEqualTo("LR-9108");
            createTable();
            put("1");

            assertThat(next(1)).containsExactly("v1 INSERT 1");
        }
    }

    @Test
    void aRunThatEndsOnceGoesOnWhenItsTroubleIsOver() throws InterruptedException {
        try (LocalRun run = run().once().maximumRetries(10_000).start()) {
            assertThat(events.next(RunEvent.Trouble.class).message().code()).isEqualTo("LR-9108");

            createTable();

            assertThat(run.await()).isZero();
        }
    }

    @Test
    void aTableThatIsMadeAnewIsFollowed() throws InterruptedException {
        createTable();
        put("1");
        try (LocalRun run = run().start()) {
            assertThat(next(1)).containsExactly("v1 INSERT 1");

            database.client().deleteTable(request -> request.tableName(table));
            createTable();
            put("2");

            assertThat(next(1)).containsExactly("v1 INSERT 2");
        }
    }

    @Test
    void aTableIsCreatedIfItIsNotThere() throws InterruptedException {
        for (int start = 0; start < 2; start++) {
            try (LocalRun run = run().createTable(table, "id:S").start()) {
                put(String.valueOf(start));
                next(1);
            }
        }
        assertThat(database.client()
                        .describeTable(request -> request.tableName(table))
                        .table()
                        .itemCount())
                .isEqualTo(2);
    }

    @Test
    void aDirectoryIsForOneRunAtATime() {
        createTable();
        try (LocalRun run = run().start()) {
            assertThatExceptionOfType(LocalException.class)
                    .isThrownBy(() -> run().start())
                    .withMessageContainingAll("LR-9107", "--state");
        }
    }

    @Test
    void anApplicationThatCannotStartIsRefused() {
        application.broken();

        assertThatExceptionOfType(RouterStartException.class).isThrownBy(() -> run().start());
    }

    private static int runOnce(LocalRun.Builder builder) throws InterruptedException {
        try (LocalRun run = builder.once().start()) {
            return run.await();
        }
    }
}
