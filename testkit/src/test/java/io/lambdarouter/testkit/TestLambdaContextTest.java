package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TestLambdaContextTest {

    @Test
    void aContextHasADefaultForEverything() {
        TestLambdaContext context = new TestLambdaContext();
        assertThat(context.getAwsRequestId()).isNotEmpty();
        assertThat(context.getFunctionName()).isEqualTo("function");
        assertThat(context.getFunctionVersion()).isEqualTo("$LATEST");
        assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/function");
        assertThat(context.getLogStreamName()).isNotEmpty();
        assertThat(context.getRemainingTimeInMillis()).isEqualTo(60_000);
        assertThat(context.getMemoryLimitInMB()).isPositive();
        assertThat(context.getLogger()).isNotNull();
    }

    @Test
    void aContextIsNotThatOfAMobileApplication() {
        assertThat(new TestLambdaContext().getIdentity()).isNull();
        assertThat(new TestLambdaContext().getClientContext()).isNull();
    }

    @Test
    void aChangedContextIsANewOne() {
        TestLambdaContext original = new TestLambdaContext();
        TestLambdaContext changed =
                original.withRequestId("id-1").withFunctionName("orders").withRemainingTime(Duration.ofMillis(5));
        assertThat(changed.getAwsRequestId()).isEqualTo("id-1");
        assertThat(changed.getInvokedFunctionArn()).isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:orders");
        assertThat(changed.getRemainingTimeInMillis()).isEqualTo(5);
        assertThat(original).isEqualTo(new TestLambdaContext());
    }
}
