package io.lambdarouter.examples.kcl;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;

/**
 * Lets the adapter read streams of DynamoDB Local: their ARNs name a region that is none, which the adapter refuses. So it is
 * given ARNs with another region, and its requests are given back the one of DynamoDB Local.
 */
final class LocalRegion implements ExecutionInterceptor {

    static final Region OF_ADAPTER = Region.US_EAST_1;

    static String toAdapter(String arn) {
        return arn.replace(":ddblocal:", ":" + OF_ADAPTER + ":");
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (request instanceof DescribeStreamRequest describe) {
            return describe.toBuilder().streamArn(toLocal(describe.streamArn())).build();
        }
        if (request instanceof GetShardIteratorRequest iterator) {
            return iterator.toBuilder().streamArn(toLocal(iterator.streamArn())).build();
        }
        return request;
    }

    private static String toLocal(String arn) {
        return arn.replace(":" + OF_ADAPTER + ":", ":ddblocal:");
    }
}
