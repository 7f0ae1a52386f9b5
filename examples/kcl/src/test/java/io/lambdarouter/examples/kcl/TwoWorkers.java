package io.lambdarouter.examples.kcl;

import io.lambdarouter.local.DynamoDbLocal;
import io.lambdarouter.local.StreamedTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Two workers that share the streams of some tables, and the changes made to these. */
final class TwoWorkers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> ITEMS = List.of("a", "b", "c");

    private final Instant begin = Instant.now();
    private final String application;
    private final DynamoDbLocal database;
    private final Path folder;
    private final Journal journal;
    private final LeaseTable leases;
    private final List<StreamedTable> tables;
    private final List<WorkerProcess> workers = new ArrayList<>();
    private int written;

    TwoWorkers(String application, DynamoDbLocal database, Path folder) {
        this.application = application;
        this.database = database;
        this.folder = folder;
        this.journal = Journal.in(folder);
        this.leases = new LeaseTable(database.client(), application);
        this.tables = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> StreamedTable.create(
                        database.client(), application + "-meters-" + i, StreamViewType.NEW_AND_OLD_IMAGES, "id"))
                .toList();
    }

    void start(String... names) {
        List<String> arns = tables.stream().map(StreamedTable::streamArn).toList();
        URI endpoint = database.client()
                .serviceClientConfiguration()
                .endpointOverride()
                .orElseThrow();
        for (String name : names) {
            workers.add(WorkerProcess.start(name, application, endpoint, arns, folder));
        }
    }

    /** Changes every item of every table so many times. */
    void change(int times) {
        change(times, Trouble.NONE);
    }

    /** Changes every item of every table so many times; the last but one time there is trouble with it. */
    private void change(int times, String trouble) {
        for (int i = 1; i <= times; i++) {
            written++;
            String now = i == times - 1 ? trouble : Trouble.NONE;
            tables.forEach(table -> ITEMS.forEach(item -> put(table, item, now)));
        }
    }

    private void put(StreamedTable table, String item, String trouble) {
        database.client()
                .putItem(request -> request.tableName(table.name())
                        .item(Map.of(
                                "id", AttributeValue.fromS(item),
                                "number", AttributeValue.fromN(String.valueOf(written)),
                                "trouble", AttributeValue.fromS(trouble))));
    }

    void awaitSharing() {
        Wait.until(() -> leases.owners().size() == tables.size() && owners().size() == 2, PATIENCE);
        tell("both workers have shards: " + leases.owners().values());
    }

    private Set<String> owners() {
        return new TreeSet<>(leases.owners().values());
    }

    void awaitAll() {
        Wait.until(() -> lastOfEach().size() == tables.size() * ITEMS.size(), PATIENCE);
        tell("all changes are handled");
    }

    private Set<String> lastOfEach() {
        Set<String> items = new TreeSet<>();
        journal.handled().stream().filter(entry -> entry.number() == written).forEach(entry -> items.add(entry.item()));
        return items;
    }

    /** Lets changes fail until a shard has been given back and has begun again, and lets them succeed then. */
    void failUntilAShardIsGivenBack() {
        Trouble failure = new Trouble(folder, Trouble.FAILURE);
        failure.begin();
        change(3, Trouble.FAILURE);
        Wait.until(() -> mostTries() > LocalWorker.TRIES, PATIENCE);
        tell("a change has failed more often than it is tried, so its shard was given back and has begun again");
        failure.end();
    }

    private long mostTries() {
        return journal.troubled().stream()
                .collect(Collectors.groupingBy(Entry::item, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(tries -> tries)
                .max()
                .orElse(0);
    }

    /** Kills one worker in the middle of a batch. */
    void killInTheMiddle(boolean leader) {
        WorkerProcess victim = victim(leader);
        Trouble standstill = Trouble.standstill(folder, victim.name());
        standstill.begin();
        int before = journal.troubled().size();
        change(3, standstill.name());
        Wait.until(
                () -> journal.troubled().stream()
                        .skip(before)
                        .anyMatch(e -> e.worker().equals(victim.name())),
                PATIENCE);
        tell(victim.name() + (leader ? ", the leader," : "") + " is in the middle of a batch: kill -9");
        victim.kill();
        standstill.end();
    }

    private WorkerProcess victim(boolean leader) {
        String leading = leases.leader().orElseThrow();
        return workers.stream()
                .filter(worker -> worker.name().equals(leading) == leader)
                .findFirst()
                .orElseThrow();
    }

    WorkerProcess survivor() {
        return workers.stream()
                .filter(worker -> worker.process().isAlive())
                .findFirst()
                .orElseThrow();
    }

    Journal journal() {
        return journal;
    }

    Set<String> items() {
        Set<String> items = new TreeSet<>();
        tables.forEach(table -> ITEMS.forEach(item -> items.add(table.name() + "/" + item)));
        return items;
    }

    int written() {
        return written;
    }

    void tell(String what) {
        System.out.println(Duration.between(begin, Instant.now()).toMillis() / 1000.0 + " s: " + what);
    }

    @Override
    public void close() {
        workers.forEach(WorkerProcess::close);
    }
}
