package io.lambdarouter.benchmarks.warm;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** A batch handler as Powertools for AWS Lambda has it for DynamoDB: every record is tried, the failed ones are reported. */
final class AwsBatchLoop implements Handler {

    private final PojoSerializer<DynamodbEvent> events = AwsHandler.serializer(DynamodbEvent.class);
    private final PojoSerializer<StreamsEventResponse> responses = AwsHandler.serializer(StreamsEventResponse.class);
    private final ToLongFunction<DynamodbStreamRecord> sum;

    AwsBatchLoop(ToLongFunction<DynamodbStreamRecord> sum) {
        this.sum = sum;
    }

    @Override
    public long handle(byte[] event) {
        List<BatchItemFailure> failures = new ArrayList<>();
        long total = 0;
        for (DynamodbStreamRecord change :
                events.fromJson(new ByteArrayInputStream(event)).getRecords()) {
            try {
                total += sum.applyAsLong(change);
            } catch (RuntimeException e) {
                failures.add(new BatchItemFailure(change.getDynamodb().getSequenceNumber()));
            }
        }
        return answer(failures) == 0 ? 0 : total;
    }

    private int answer(List<BatchItemFailure> failures) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        responses.toJson(new StreamsEventResponse(failures), answer);
        return answer.size();
    }
}
