package io.lambdarouter.examples.patterns.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.TestContainer;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class SearchIndexerTest {

    @WeldSetup
    WeldInitiator weld = TestContainer.weld(SearchIndexer.class, BookIndex.class, IndexDirectory.class);

    @Inject
    LambdaRouter router;

    @Inject
    BookIndex index;

    @Test
    void nothingIsFoundBeforeAnythingHasCome() throws IOException {
        assertThat(index.search("emma")).isEmpty();
    }

    @Test
    void aNewBookIsFoundByItsTitle() throws IOException {
        route("two-books.json");

        assertThat(index.search("emma")).containsExactly("b1");
        assertThat(index.search("persuasion")).containsExactly("b2");
        assertThat(index.search("sanditon")).isEmpty();
    }

    @Test
    void aChangedBookIsFoundByItsNewTitleOnly() throws IOException {
        route("two-books.json");
        route("new-title.json");

        assertThat(index.search("sanditon")).containsExactly("b1");
        assertThat(index.search("emma")).isEmpty();
    }

    @Test
    void aRemovedBookIsNotFoundAndItsKeyIsEnoughForThat() throws IOException {
        route("two-books.json");
        route("removal.json");

        assertThat(index.search("emma persuasion")).containsExactly("b2");
    }

    @Test
    void aBatchThatComesTwiceChangesNothingTheSecondTime() throws IOException {
        route("two-books.json");
        route("two-books.json");
        assertThat(index.search("emma persuasion")).containsExactlyInAnyOrder("b1", "b2");

        route("removal.json");
        route("removal.json");
        assertThat(index.search("emma persuasion")).containsExactly("b2");
    }

    @Test
    void whatComesBeforeAnUnreadableBookIsCommittedAndNothingBehindIt() throws IOException {
        assertThatThrownBy(() -> route("second-unreadable.json"))
                .isInstanceOf(RecordFailedException.class)
                .hasCauseInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("1 (of 3, from 0)");

        assertThat(index.search("emma sanditon")).containsExactly("b1");
    }

    private void route(String file) {
        router.route(EventFile.read(SearchIndexerTest.class, file));
    }
}
