package io.lambdarouter.examples.patterns.batches;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbTest {

    @Test
    void theClientWritesToTheRegionInWhichTheFunctionRuns() {
        DynamoDb dynamoDb = new DynamoDb();

        DynamoDbClient client = dynamoDb.client();
        try {
            assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
        } finally {
            dynamoDb.close(client);
        }
    }
}
