package io.lambdarouter.examples.guide.migration;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.lambdarouter.examples.guide.Journal;
import java.util.List;

public class ReportingHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private final Journal journal = new Journal();

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context lambda) {
        for (DynamodbStreamRecord record : event.getRecords()) {
            try {
                process(record);
            } catch (RuntimeException e) {
                String failed = record.getDynamodb().getSequenceNumber();
                return new StreamsEventResponse(List.of(new BatchItemFailure(failed)));
            }
        }
        return new StreamsEventResponse(List.of());
    }

    private void process(DynamodbStreamRecord record) {
        journal.write("new: " + record.getDynamodb().getNewImage().get("title").getS());
    }

    Journal journal() {
        return journal;
    }
}
