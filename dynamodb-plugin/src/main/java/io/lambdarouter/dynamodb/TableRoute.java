package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;

/** What another route delivers, of one table. */
final class TableRoute implements Route {

    private final String table;
    private final Route route;
    private final Delivery otherTable;

    TableRoute(String table, Route route) {
        this.table = table;
        this.route = route;
        this.otherTable = new Delivery.NotCovered("it is for table " + table);
    }

    @Override
    public Delivery deliver(Subject subject) {
        return subject.tableName().filter(table::equals).isPresent() ? route.deliver(subject) : otherTable;
    }
}
