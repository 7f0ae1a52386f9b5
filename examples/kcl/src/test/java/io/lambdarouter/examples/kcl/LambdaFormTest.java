package io.lambdarouter.examples.kcl;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.Explanation;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.RoutedObserver;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LambdaFormTest {

    private static final SdkBytes BYTES = SdkBytes.fromByteArray(new byte[] {(byte) 0xfb, (byte) 0xff});

    /** The fields, their order and the form of their values are those of the event source mapping. */
    @Test
    void theRouterGetsWhatLambdaWouldSend() {
        EventReader router = new EventReader();

        new ShardUnderTest(router, 1, Duration.ZERO).deliver(Batch.record(1, allTenTypes()));

        assertThat(router.event).isEqualTo("""
                {"Records":[{\
                "eventID":"event-1",\
                "eventName":"INSERT",\
                "eventVersion":"1.1",\
                "eventSource":"aws:dynamodb",\
                "awsRegion":"eu-west-1",\
                "dynamodb":{\
                "ApproximateCreationDateTime":1795348800,\
                "Keys":{"id":{"S":"a"}},\
                "NewImage":{\
                "s":{"S":"Zoë"},\
                "n":{"N":"12345678901234567890123456789012345678"},\
                "b":{"B":"+/8="},\
                "ss":{"SS":["b","a"]},\
                "ns":{"NS":["2","1.0"]},\
                "bs":{"BS":["+/8="]},\
                "m":{"M":{"inner":{"M":{}}}},\
                "l":{"L":[{"S":""},{"N":"0"}]},\
                "bool":{"BOOL":false},\
                "null":{"NULL":true}},\
                "SequenceNumber":"100",\
                "SizeBytes":59,\
                "StreamViewType":"NEW_AND_OLD_IMAGES"},\
                "eventSourceARN":"%s"}]}""".formatted(ShardUnderTest.ARN));
    }

    private static Map<String, AttributeValue> allTenTypes() {
        Map<String, AttributeValue> image = new LinkedHashMap<>();
        image.put("s", fromS("Zoë"));
        image.put("n", fromN("12345678901234567890123456789012345678"));
        image.put("b", fromB(BYTES));
        image.put("ss", fromSs(List.of("b", "a")));
        image.put("ns", fromNs(List.of("2", "1.0")));
        image.put("bs", fromBs(List.of(BYTES)));
        image.put("m", fromM(Map.of("inner", fromM(Map.of()))));
        image.put("l", fromL(List.of(fromS(""), fromN("0"))));
        image.put("bool", fromBool(false));
        image.put("null", fromNul(true));
        return image;
    }

    /** Keeps the event, and says that all of it is handled. */
    private static final class EventReader implements LambdaRouter {

        private String event = "";

        @Override
        public byte[] route(byte[] event) {
            this.event = new String(event, StandardCharsets.UTF_8);
            return "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] route(byte[] event, Context lambda) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void route(InputStream event, OutputStream response, Context lambda) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Explanation explain(byte[] event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void warmUp() {}

        @Override
        public List<RoutedObserver> observers() {
            return List.of();
        }
    }
}
