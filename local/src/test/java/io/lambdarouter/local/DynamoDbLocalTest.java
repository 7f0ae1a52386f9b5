package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

@UsesDynamoDbLocal
class DynamoDbLocalTest {

    @Test
    void createsAnActiveTableWithAStream(DynamoDbLocal database) {
        StreamedTable table =
                StreamedTable.create(database.client(), "created", StreamViewType.OLD_IMAGE, "tenant", "order");

        TableDescription created = database.client()
                .describeTable(request -> request.tableName("created"))
                .table();
        assertThat(created.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(created.keySchema()).extracting("attributeName").containsExactly("tenant", "order");
        assertThat(stream(database, table).streamStatus()).isEqualTo(StreamStatus.ENABLED);
        assertThat(stream(database, table).streamViewType()).isEqualTo(StreamViewType.OLD_IMAGE);
        assertThat(stream(database, table).tableName()).isEqualTo(table.name());
    }

    @Test
    void refusesASecondTableOfTheSameName(DynamoDbLocal database) {
        StreamedTable.create(database.client(), "twice", StreamViewType.KEYS_ONLY, "id");

        assertThatExceptionOfType(ResourceInUseException.class)
                .isThrownBy(() -> StreamedTable.create(database.client(), "twice", StreamViewType.KEYS_ONLY, "id"));
    }

    private static StreamDescription stream(DynamoDbLocal database, StreamedTable table) {
        return database.streams()
                .describeStream(request -> request.streamArn(table.streamArn()))
                .streamDescription();
    }
}
