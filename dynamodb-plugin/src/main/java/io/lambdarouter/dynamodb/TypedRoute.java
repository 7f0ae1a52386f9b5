package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.lang.reflect.Type;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes by some operations, with their images bound to a class. */
final class TypedRoute extends RecordRoute {

    private static final Map<Class<?>, Set<Operation>> OPERATIONS = Map.of(
            ItemChange.class, EnumSet.allOf(Operation.class),
            ChangeBatch.class, EnumSet.allOf(Operation.class),
            Upserted.class, EnumSet.of(Operation.INSERT, Operation.MODIFY),
            Inserted.class, EnumSet.of(Operation.INSERT),
            Modified.class, EnumSet.of(Operation.MODIFY),
            Removed.class, EnumSet.of(Operation.REMOVE));

    private static final Delivery UNKNOWN_OPERATION =
            new Delivery.NotCovered("it is for the operations INSERT, MODIFY and REMOVE");

    private final Set<Operation> operations;
    private final Type itemType;
    private final Delivery otherOperation;

    TypedRoute(Class<?> eventClass, Type itemType) {
        this.operations = OPERATIONS.getOrDefault(eventClass, Set.of());
        this.itemType = itemType;
        this.otherOperation = new Delivery.Declined("it observes " + eventClass.getSimpleName());
    }

    @Override
    Delivery deliver(DynamoDbRecord record) {
        Optional<Operation> operation = Operation.named(record.raw().eventName());
        if (operation.isEmpty()) {
            return UNKNOWN_OPERATION;
        }
        return operations.contains(operation.get())
                ? new Delivery.Matched(operation.get().change(new RecordImages<>(record, itemType)))
                : otherOperation;
    }
}
