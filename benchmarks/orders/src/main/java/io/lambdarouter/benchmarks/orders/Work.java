package io.lambdarouter.benchmarks.orders;

/**
 * What a function under measurement does with its items: adds up their checksums, and prints the sum once it has seen as
 * many as the environment variable {@code EXPECTED_ITEMS} says, so that whoever measures sees that all has been bound.
 */
public final class Work {

    private final int expected = Integer.parseInt(System.getenv().getOrDefault("EXPECTED_ITEMS", "0"));
    private int seen;
    private long sum;

    /** Takes an item. */
    public void accept(Order order) {
        sum += order.checksum();
        seen++;
        if (seen == expected) {
            System.out.println("checksum=" + sum);
        }
    }
}
