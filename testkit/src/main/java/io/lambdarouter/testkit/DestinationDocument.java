package io.lambdarouter.testkit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What an on-failure destination gets to know.
 *
 * @param records the records that are given up
 * @param shardId the shard that they are on
 * @param condition why they are
 * @param invokeCount how often the function was invoked with them
 * @param last the last of these invocations
 * @param at when they are given up
 */
record DestinationDocument(
        List<ShardRecord> records,
        String shardId,
        String condition,
        int invokeCount,
        Optional<SimulatedInvocation> last,
        Instant at) {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** As Lambda sends it; only an object in S3 has the event in it. */
    String json(OnFailureDestination destination, String functionName) {
        String payload = destination == OnFailureDestination.S3
                ? ",\"payload\":" + EventDocument.of(records).json()
                : "";
        return "{" + requestContext(functionName)
                + last.map(DestinationDocument::responseContext).orElse("") + batchInfo() + payload + "}";
    }

    /** As an EventBridge pipe sends it. */
    String pipeJson(String pipeName) {
        return "{\"context\":{\"partnerResourceArn\":"
                + JsonText.quoted("arn:aws:pipes:" + FunctionSettings.DEFAULT_REGION + ":123456789012:pipe/" + pipeName)
                + ",\"condition\":" + JsonText.quoted(condition) + "}," + batchInfo() + "}";
    }

    private String requestContext(String functionName) {
        return "\"requestContext\":{\"requestId\":"
                + JsonText.quoted(
                        last.map(SimulatedInvocation::requestId).orElse("00000000-0000-4000-8000-000000000000"))
                + ",\"functionArn\":"
                + JsonText.quoted(FunctionSettings.functionArn(FunctionSettings.DEFAULT_REGION, functionName))
                + ",\"condition\":" + JsonText.quoted(condition) + ",\"approximateInvokeCount\":" + invokeCount + "},";
    }

    private static String responseContext(SimulatedInvocation invocation) {
        return "\"responseContext\":{\"statusCode\":200,\"executedVersion\":\"$LATEST\",\"functionError\":"
                + (invocation.outcome().isFunctionError() ? "\"Unhandled\"" : "null") + "},";
    }

    private String batchInfo() {
        ShardRecord first = records.get(0);
        ShardRecord end = records.get(records.size() - 1);
        return "\"version\":\"1.0\",\"timestamp\":\"" + MILLISECONDS.format(at) + "\",\""
                + (first.isOfKinesis() ? "KinesisBatchInfo" : "DDBStreamBatchInfo")
                + "\":{\"shardId\":" + JsonText.quoted(shardId)
                + ",\"startSequenceNumber\":" + JsonText.quoted(first.sequenceNumber())
                + ",\"endSequenceNumber\":" + JsonText.quoted(end.sequenceNumber())
                + ",\"approximateArrivalOfFirstRecord\":\"" + arrival(first)
                + "\",\"approximateArrivalOfLastRecord\":\"" + arrival(end)
                + "\",\"batchSize\":" + records.size() + ",\"streamArn\":" + JsonText.quoted(first.streamArn()) + "}";
    }

    /** DynamoDB tells whole seconds, Kinesis milliseconds. */
    private static String arrival(ShardRecord record) {
        return record.isOfKinesis()
                ? MILLISECONDS.format(record.created())
                : record.created().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
