package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.RoutedObserver;
import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.Changed;
import io.lambdarouter.dynamodb.Expired;
import io.lambdarouter.dynamodb.FailedBatch;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.ItemType;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.TumblingWindow;
import io.lambdarouter.dynamodb.Upserted;
import io.lambdarouter.dynamodb.Where;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an observer of DynamoDB changes is for. */
record Interest(RoutedObserver observer) {

    private static final String SOURCE = "aws:dynamodb";

    private static final Map<Class<?>, Set<Operation>> OPERATIONS = Map.of(
            Upserted.class, EnumSet.of(Operation.INSERT, Operation.MODIFY),
            Inserted.class, EnumSet.of(Operation.INSERT),
            Modified.class, EnumSet.of(Operation.MODIFY),
            Removed.class, EnumSet.of(Operation.REMOVE));

    /** The interests in records: messages of on-failure destinations come another way. */
    static List<Interest> of(List<RoutedObserver> observers) {
        return observers.stream()
                .filter(observer -> observer.source().equals(SOURCE))
                .map(Interest::new)
                .filter(interest -> !interest.is(FailedBatch.class))
                .toList();
    }

    String name() {
        return observer.name();
    }

    boolean is(Class<?> eventClass) {
        return eventClass() == eventClass;
    }

    private Class<?> eventClass() {
        return rawClass(observer.eventType()).orElse(Object.class);
    }

    private static Optional<Class<?>> rawClass(Type type) {
        return type instanceof ParameterizedType parameterized
                ? rawClass(parameterized.getRawType())
                : Optional.of(type).filter(Class.class::isInstance).map(raw -> (Class<?>) raw);
    }

    /** What stands in {@code @Table}. */
    Optional<String> table() {
        return qualifiers(Table.class).map(Table::value).findFirst();
    }

    /** Whether it says itself which operations it is for. */
    boolean namesOperations() {
        return operations().size() < Operation.values().length;
    }

    Set<Operation> operations() {
        Set<Operation> operations =
                EnumSet.copyOf(OPERATIONS.getOrDefault(eventClass(), EnumSet.allOf(Operation.class)));
        if (changed().findAny().isPresent()) {
            operations.retainAll(Set.of(Operation.MODIFY));
        }
        if (expired().filter(Boolean::booleanValue).isPresent()) {
            operations.retainAll(Set.of(Operation.REMOVE));
        }
        return operations;
    }

    Stream<String> changed() {
        return qualifiers(Changed.class).map(Changed::value);
    }

    Optional<Boolean> expired() {
        return qualifiers(Expired.class).map(Expired::value).findFirst();
    }

    List<AttributeCondition> attributes() {
        return Stream.concat(
                        qualifiers(Where.class).map(AttributeCondition::of),
                        itemType().stream().map(AttributeCondition::of))
                .toList();
    }

    private Optional<ItemType> itemType() {
        return is(TumblingWindow.class) || !(observer.eventType() instanceof ParameterizedType type)
                ? Optional.empty()
                : rawClass(type.getActualTypeArguments()[0]).map(item -> item.getAnnotation(ItemType.class));
    }

    private <A extends Annotation> Stream<A> qualifiers(Class<A> type) {
        return observer.qualifiers().stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether it may ask for the new image; a removal has none, and a raw record tells what it has. */
    boolean mayReadNewImage() {
        return Set.of(Upserted.class, Inserted.class, Modified.class, ItemChange.class, ChangeBatch.class)
                .contains(eventClass());
    }

    /** Whether it may ask for the old image: who observes modifications alone may well compare. */
    boolean mayReadOldImage() {
        return is(Modified.class);
    }
}
