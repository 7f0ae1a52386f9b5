package io.lambdarouter.dynamodb;

import io.lambdarouter.RecordCondition.Answer;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether a modification changed an attribute. */
final class ChangedCondition extends Condition {

    private final AttributePath path;

    ChangedCondition(AttributePath path) {
        super("@Changed(\"" + path + "\")");
        this.path = path;
    }

    @Override
    Answer test(DynamoDbRecord record) {
        if (record.operation().filter(Operation.MODIFY::equals).isEmpty()) {
            return Answer.NO;
        }
        JsonStreamRecord change = record.raw().dynamodb();
        Optional<JsonSlice> before = change.oldImageJson();
        Optional<JsonSlice> after = change.newImageJson();
        return before.isPresent() && after.isPresent()
                ? Answer.of(changed(path.in(before.get()), path.in(after.get())))
                : Answer.UNDECIDABLE;
    }

    private static boolean changed(Optional<JsonSlice> before, Optional<JsonSlice> after) {
        if (before.isPresent() && after.isPresent()) {
            return !SameValue.same(before.get(), after.get());
        }
        return before.isPresent() || after.isPresent();
    }

    @Override
    int cost() {
        return 2;
    }

    @Override
    Set<Operation> operations() {
        return EnumSet.of(Operation.MODIFY);
    }

    @Override
    String missing(DynamoDbRecord record) {
        return "the record lacks an image: it needs StreamViewType NEW_AND_OLD_IMAGES and has "
                + record.raw().dynamodb().streamViewType().orElse("none");
    }
}
