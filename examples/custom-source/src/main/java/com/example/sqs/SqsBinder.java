package com.example.sqs;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import java.util.ArrayList;
import java.util.List;

/** Finds the messages of an event; reads none of them. */
record SqsBinder(SqsRoutes routes) implements EventBinder {

    @Override
    public BoundBatch bind(EventPayload payload) {
        List<SqsRecord> records = new ArrayList<>();
        JsonElements messages = payload.json()
                .firstField("Records")
                .filter(list -> list.is(JsonKind.ARRAY))
                .orElseThrow(
                        () -> new InvalidEventException(Diagnostic.of("SQS-003", "An event holds no list of messages")
                                .with("expected", "Records: an array")
                                .remedy("send the event as SQS does")))
                .elements();
        while (messages.next()) {
            records.add(new SqsRecord(messages.value(), routes));
        }
        return new SqsBatch(List.copyOf(records));
    }
}
