package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.util.List;
import java.util.Optional;

/**
 * What an observer accepts, compiled once at start: records of a table, of a kind, under conditions.
 *
 * @param table the only table, if there is one
 * @param target what the event type is for
 * @param conditions all must hold; the cheapest first
 */
record Route(Optional<TableName> table, Target target, List<Condition> conditions) {

    /** What the observer gets; each question is asked only where those before it have not said no. */
    Delivery deliver(Subject subject) {
        Optional<Delivery> refusal = refusal(subject);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return conditions.isEmpty() ? matched(subject) : deliver((DynamoDbRecord) subject);
    }

    private Optional<Delivery> refusal(Subject subject) {
        Optional<Delivery> otherTable = table.isPresent() ? table.get().refuses(subject) : Optional.empty();
        return otherTable.isPresent() ? otherTable : target.refuses(subject);
    }

    /** One that cannot be decided counts only where no other condition says no. */
    private Delivery deliver(DynamoDbRecord record) {
        Optional<Condition> undecidable = Optional.empty();
        for (Condition condition : conditions) {
            switch (condition.test(record)) {
                case NO -> {
                    return condition.declined();
                }
                case UNDECIDABLE -> undecidable = undecidable.or(() -> Optional.of(condition));
                case YES -> {}
            }
        }
        return undecidable.map(condition -> condition.undecidable(record)).orElseGet(() -> matched(record));
    }

    /** What the observer would get if all its conditions held; those of the application are not asked. */
    Optional<Object> rehearse(DynamoDbRecord record) {
        conditions.stream()
                .filter(condition -> !(condition instanceof CustomCondition))
                .forEach(condition -> condition.test(record));
        return refusal(record).isPresent() ? Optional.empty() : Optional.of(target.payload(record));
    }

    private Delivery matched(Subject subject) {
        return new Delivery.Matched(target.payload(subject));
    }
}
