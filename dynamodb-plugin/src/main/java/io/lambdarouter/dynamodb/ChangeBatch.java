package io.lambdarouter.dynamodb;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All changes of a batch that are for its observer, in order; for handlers that do their work for many items at once.
 *
 * <p>What the observer throws fails the first change of the batch. Where it knows better which one failed, it says so by
 * {@link #fail}. The batch ends before the first record that cannot be read, since nothing may be done behind a failure.
 * Safe for use by several threads.
 *
 * @param <T> what the images are bound to
 */
public final class ChangeBatch<T> {

    private final List<ItemChange<T>> changes;
    private final Map<ItemChange<T>, Throwable> failures = Collections.synchronizedMap(new IdentityHashMap<>());

    private ChangeBatch(List<ItemChange<T>> changes) {
        this.changes = changes;
    }

    /**
     * A batch of these changes, as for a test.
     *
     * @param changes the changes in order
     * @param <T> the type of the items
     * @return the batch
     */
    public static <T> ChangeBatch<T> of(List<? extends ItemChange<T>> changes) {
        return new ChangeBatch<>(List.copyOf(changes));
    }

    /**
     * The changes in the order of the stream.
     *
     * @return an immutable list
     */
    public List<ItemChange<T>> changes() {
        return changes;
    }

    /**
     * Calls an action for each change in order, and {@linkplain #fail declares failed} the first one for which it throws; the
     * changes behind that one are left for the next delivery. A {@link VirtualMachineError} is thrown on.
     *
     * <p>For handlers that can deal with one change after the other, and finish with the batch as a whole:
     *
     * <pre>{@code
     * void index(@Observes @Table("books") ChangeBatch<Book> batch) {
     *     batch.forEach(change -> change.current().ifPresent(writer::add));
     *     writer.commit();
     * }
     * }</pre>
     *
     * @param action what to do with a change
     */
    public void forEach(Consumer<? super ItemChange<T>> action) {
        for (ItemChange<T> change : changes) {
            if (!succeeds(change, action)) {
                return;
            }
        }
    }

    private boolean succeeds(ItemChange<T> change, Consumer<? super ItemChange<T>> action) {
        try {
            action.accept(change);
            return true;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            fail(change, e);
            return false;
        }
    }

    /**
     * Declares one change failed: it and all after it are delivered again, those before it are not.
     *
     * @param change a change of this batch
     * @param cause why
     * @throws IllegalArgumentException if the change is none of this batch
     */
    public void fail(ItemChange<T> change, Throwable cause) {
        if (changes.stream().noneMatch(member -> member == change)) {
            throw new IllegalArgumentException("Only a change of this batch can fail in it: " + change);
        }
        failures.putIfAbsent(change, Objects.requireNonNull(cause));
    }

    /**
     * Why a change was declared failed.
     *
     * @param change a change of this batch
     * @return the first cause given, empty where the change was not declared failed
     */
    public Optional<Throwable> failureOf(ItemChange<T> change) {
        return Optional.ofNullable(failures.get(change));
    }

    /** How many changes it holds; never their data. */
    @Override
    public String toString() {
        return "ChangeBatch[" + changes.size() + " changes]";
    }
}
