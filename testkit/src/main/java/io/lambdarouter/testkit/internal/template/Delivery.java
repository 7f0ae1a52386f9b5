package io.lambdarouter.testkit.internal.template;

import java.util.Optional;

/** One table's changes, as one mapping delivers them. */
record Delivery(Mapping mapping, StreamedTable table) {

    Optional<ViewType> viewType() {
        return mapping.viewType(table);
    }

    boolean isKinesis() {
        return mapping.road() == Mapping.Road.KINESIS;
    }

    /** The resources that have to do with it. */
    String[] ids() {
        return table.resource().isPresent() ? new String[] {mapping.id(), table.id()} : new String[] {mapping.id()};
    }
}
