package io.lambdarouter.examples.patterns.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdarouter.RecordFailedException;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.TestContainer;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class FailingCommitTest {

    private final FullDirectory directory = new FullDirectory();

    @Test
    void aBatchThatCannotBeCommittedIsNotDoneAndSucceedsWhenItComesAgain() throws IOException {
        byte[] event = EventFile.read(FailingCommitTest.class, "two-books.json");
        try (TestContainer container =
                TestContainer.with(Directory.class, directory, SearchIndexer.class, BookIndex.class)) {
            assertThatThrownBy(() -> container.router().route(event))
                    .isInstanceOf(RecordFailedException.class)
                    .hasRootCauseMessage("No space left on device")
                    .hasMessageContaining("0 (of 2, from 0)");
            assertThat(DirectoryReader.indexExists(directory)).isFalse();

            directory.empty();
            container.router().route(event);
        }

        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(reader.numDocs()).isEqualTo(2);
        }
    }
}
