package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.util.Optional;

/** The one table that an observer is for. */
final class TableName {

    private final String name;
    private final Optional<Delivery> otherTable;
    private final Optional<Delivery> noTable;

    TableName(String name) {
        this.name = name;
        this.otherTable = Optional.of(new Delivery.NotCovered("it is for table " + name));
        this.noTable =
                Optional.of(new Delivery.NotCovered("it is for table " + name + ", and the record names no table"));
    }

    String name() {
        return name;
    }

    Optional<Delivery> refuses(Subject subject) {
        Optional<String> found = subject.tableName();
        if (found.isEmpty()) {
            return noTable;
        }
        return name.equals(found.get()) ? Optional.empty() : otherTable;
    }
}
