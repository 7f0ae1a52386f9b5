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
    void nothing_is_found_before_anything_has_come() throws IOException {
        assertThat(index.search("emma")).isEmpty();
    }

    @Test
    void a_new_book_is_found_by_its_title() throws IOException {
        route("two-books.json");

        assertThat(index.search("emma")).containsExactly("b1");
        assertThat(index.search("persuasion")).containsExactly("b2");
        assertThat(index.search("sanditon")).isEmpty();
    }

    @Test
    void a_changed_book_is_found_by_its_new_title_only() throws IOException {
        route("two-books.json");
        route("new-title.json");

        assertThat(index.search("sanditon")).containsExactly("b1");
        assertThat(index.search("emma")).isEmpty();
    }

    @Test
    void a_removed_book_is_not_found_and_its_key_is_enough_for_that() throws IOException {
        route("two-books.json");
        route("removal.json");

        assertThat(index.search("emma persuasion")).containsExactly("b2");
    }

    @Test
    void a_batch_that_comes_twice_changes_nothing_the_second_time() throws IOException {
        route("two-books.json");
        route("two-books.json");
        assertThat(index.search("emma persuasion")).containsExactlyInAnyOrder("b1", "b2");

        route("removal.json");
        route("removal.json");
        assertThat(index.search("emma persuasion")).containsExactly("b2");
    }

    @Test
    void what_comes_before_an_unreadable_book_is_committed_and_nothing_behind_it() throws IOException {
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
