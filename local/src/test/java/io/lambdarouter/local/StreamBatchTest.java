package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

class StreamBatchTest {

    private static StreamBatch batch(String label, String sequenceNumber) {
        Record record = Record.builder()
                .dynamodb(change -> change.sequenceNumber(sequenceNumber))
                .build();
        String streamArn = "arn:aws:dynamodb:ddblocal:000000000000:table/books/stream/" + label;
        return new StreamBatch(streamArn, "shardId-1", List.of(record));
    }

    @Test
    void itsFileIsNamedByTableStreamAndFirstRecord() {
        assertThat(batch("2026-11-23T00:10:26.513", "001").fileName()).isEqualTo("books-2026-11-23T00-10-26.513-001");
    }

    @Test
    void aTableThatIsMadeAnewHasFilesOfOtherNames() {
        assertThat(batch("2026-11-23T00:10:26.513", "001").fileName())
                .isNotEqualTo(batch("2026-11-23T00:10:27.000", "001").fileName());
    }
}
