package io.lambdarouter.dynamodb;

import io.lambdarouter.RecordCondition.Answer;
import java.lang.annotation.Annotation;
import java.util.function.Function;

/** What a qualifier of the application means. */
final class CustomCondition extends Condition {

    private final Function<DynamoDbStreamRecord, Answer> test;

    CustomCondition(Annotation qualifier, Function<DynamoDbStreamRecord, Answer> test) {
        super("@" + qualifier.annotationType().getSimpleName());
        this.test = test;
    }

    @Override
    Answer test(DynamoDbRecord record) {
        return test.apply(record.raw());
    }

    @Override
    int cost() {
        return 3;
    }

    @Override
    String missing(DynamoDbRecord record) {
        return "its RecordCondition cannot tell for this record";
    }
}
