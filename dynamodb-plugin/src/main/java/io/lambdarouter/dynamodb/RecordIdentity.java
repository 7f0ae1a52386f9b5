package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.LambdaRouterException;
import java.util.Optional;
import java.util.function.Supplier;

/** What identifies a record in a message; a record so broken that it cannot say is named by its place alone. */
final class RecordIdentity {

    private RecordIdentity() {}

    static Diagnostic add(DynamoDbStreamRecord record, Diagnostic diagnostic) {
        Diagnostic identified = add(diagnostic, "table", record::tableName);
        identified = add(identified, "eventName", () -> Optional.of(record.eventName()));
        identified = add(identified, "eventID", record::eventId);
        return add(identified, "SequenceNumber", () -> record.dynamodb().sequenceNumber());
    }

    private static Diagnostic add(Diagnostic diagnostic, String name, Supplier<Optional<String>> value) {
        try {
            return value.get().map(text -> diagnostic.with(name, text)).orElse(diagnostic);
        } catch (LambdaRouterException e) {
            return diagnostic;
        }
    }
}
