package io.lambdarouter.dynamodb;

import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.spi.BoundRecord;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** A record with what an answer names it by; what cannot be read throws. */
interface StreamedRecord extends BoundRecord {

    /** What an event source mapping names it by. */
    Optional<String> sequenceNumber();

    /** What a pipe names it by. */
    Optional<String> eventId();

    /** The table it is about. */
    Optional<String> tableName();

    @Override
    default Optional<String> resource() {
        return tableName();
    }

    /**
     * A name of a record, such as an identifier that an answer can name; Lambda takes an empty one for a failure of the whole
     * batch, and one with half a character would not come back as it was.
     */
    static Optional<String> usable(Supplier<Optional<String>> identifier) {
        try {
            return identifier
                    .get()
                    .filter(text -> !text.isEmpty()
                            && StandardCharsets.UTF_8.newEncoder().canEncode(text));
        } catch (LambdaRouterException e) {
            return Optional.empty();
        }
    }
}
