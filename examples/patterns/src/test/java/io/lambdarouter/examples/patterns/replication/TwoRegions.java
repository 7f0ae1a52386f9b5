package io.lambdarouter.examples.patterns.replication;

import io.lambdarouter.local.DynamoDbLocal;

/** Two regions with a table and a function in each, the function of each fed with the stream of its own table. */
final class TwoRegions implements AutoCloseable {

    static final String EUROPE = "eu-west-1";
    static final String AMERICA = "us-west-2";

    private static final int MOST_ROUNDS = 10;

    private final RegionUnderTest europe;
    private final RegionUnderTest america;

    TwoRegions(DynamoDbLocal europe, DynamoDbLocal america) {
        this.europe = new RegionUnderTest(EUROPE, europe, america.client());
        this.america = new RegionUnderTest(AMERICA, america, europe.client());
    }

    RegionUnderTest europe() {
        return europe;
    }

    RegionUnderTest america() {
        return america;
    }

    void createTables() {
        europe.createTable();
        america.createTable();
    }

    void deleteTables() {
        europe.deleteTable();
        america.deleteTable();
    }

    /** Lets the functions work until neither stream has anything new. */
    void settle() {
        int rounds = 0;
        while (europe.handleNewRecords() + america.handleNewRecords() > 0) {
            if (++rounds > MOST_ROUNDS) {
                throw new AssertionError(
                        "the changes echo: the streams are not quiet after " + MOST_ROUNDS + " rounds");
            }
        }
    }

    /** How many records both streams have had so far. */
    int records() {
        return europe.records() + america.records();
    }

    @Override
    public void close() {
        europe.close();
        america.close();
    }
}
