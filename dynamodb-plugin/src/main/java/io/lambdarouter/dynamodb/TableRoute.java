package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.util.Optional;

/** What another route delivers, of one table. */
final class TableRoute implements Route {

    private final String table;
    private final Route route;
    private final Delivery otherTable;
    private final Delivery noTable;

    TableRoute(String table, Route route) {
        this.table = table;
        this.route = route;
        this.otherTable = new Delivery.NotCovered("it is for table " + table);
        this.noTable = new Delivery.NotCovered("it is for table " + table + ", and the record names no table");
    }

    @Override
    public Delivery deliver(Subject subject) {
        Optional<String> found = subject.tableName();
        if (found.isEmpty()) {
            return noTable;
        }
        return table.equals(found.get()) ? route.deliver(subject) : otherTable;
    }
}
