package io.lambdarouter.benchmarks.warm;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.util.function.ToLongFunction;

/** A {@code RequestHandler<DynamodbEvent, Void>}, fed as Lambda's runtime feeds it. */
final class AwsHandler implements Handler {

    private final PojoSerializer<DynamodbEvent> events = serializer(DynamodbEvent.class);
    private final ToLongFunction<DynamodbStreamRecord> sum;

    AwsHandler(ToLongFunction<DynamodbStreamRecord> sum) {
        this.sum = sum;
    }

    static <T> PojoSerializer<T> serializer(Class<T> type) {
        return LambdaEventSerializers.serializerFor(type, AwsHandler.class.getClassLoader());
    }

    @Override
    public long handle(byte[] event) {
        long total = 0;
        for (DynamodbStreamRecord change :
                events.fromJson(new ByteArrayInputStream(event)).getRecords()) {
            total += sum.applyAsLong(change);
        }
        return total;
    }
}
