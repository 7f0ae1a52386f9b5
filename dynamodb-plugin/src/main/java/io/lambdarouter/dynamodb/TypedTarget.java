package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.lang.reflect.Type;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes by some operations, with their images bound to a class. */
final class TypedTarget extends RecordTarget {

    private static final Map<Class<?>, Set<Operation>> OPERATIONS = Map.of(
            ItemChange.class, EnumSet.allOf(Operation.class),
            ChangeBatch.class, EnumSet.allOf(Operation.class),
            Upserted.class, EnumSet.of(Operation.INSERT, Operation.MODIFY),
            Inserted.class, EnumSet.of(Operation.INSERT),
            Modified.class, EnumSet.of(Operation.MODIFY),
            Removed.class, EnumSet.of(Operation.REMOVE));

    private static final Optional<Delivery> UNKNOWN_OPERATION =
            Optional.of(new Delivery.NotCovered("it is for the operations INSERT, MODIFY and REMOVE"));

    private final Set<Operation> operations;
    private final Type itemType;
    private final Optional<Delivery> otherOperation;

    TypedTarget(Class<?> eventClass, Type itemType) {
        this.operations = operations(eventClass);
        this.itemType = itemType;
        this.otherOperation = Optional.of(new Delivery.Declined("it observes " + eventClass.getSimpleName()));
    }

    /** The operations that an event class is for; none where it is for no change of an item. */
    static Set<Operation> operations(Class<?> eventClass) {
        return OPERATIONS.getOrDefault(eventClass, Set.of());
    }

    @Override
    Optional<Delivery> refuses(DynamoDbRecord record) {
        Optional<Operation> operation = record.operation();
        if (operation.isEmpty()) {
            return UNKNOWN_OPERATION;
        }
        return operations.contains(operation.get()) ? Optional.empty() : otherOperation;
    }

    @Override
    Object payload(DynamoDbRecord record) {
        return record.operation().orElseThrow().change(new RecordImages<>(record.reading(), itemType));
    }
}
