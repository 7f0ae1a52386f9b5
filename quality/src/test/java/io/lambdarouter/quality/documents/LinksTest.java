package io.lambdarouter.quality.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {

    static List<MarkdownFile> documents() {
        return MarkdownFile.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkIntoTheProjectLeadsSomewhere(MarkdownFile document) {
        assertThat(Links.brokenIn(document)).isEmpty();
    }

    @Test
    void linksThatLeadSomewhereAreAccepted() {
        MarkdownFile document = MarkdownFile.sample("""
                # What is `@Table`, really?
                ## Twice
                ## Twice
                [above](#what-is-table-really), [again](#twice-1), [elsewhere](https://example.com/none.md)
                [messages](docs/messages.md#lr-0101-the-event-is-empty "title") and [a folder](docs/), `[code](none.md)`
                ```
                [code](none.md)
                ```
                [reference]: pom.xml
                """);

        assertThat(Links.brokenIn(document)).isEmpty();
    }

    @Test
    void linksThatLeadNowhereAreFound() {
        MarkdownFile document = MarkdownFile.sample("""
                # Title
                [file](docs/none.md), [anchor](#none), [the file's anchor](docs/messages.md#none)
                [reference]: none.xml
                """);

        assertThat(Links.brokenIn(document))
                .containsExactly(
                        "sample.md:2 links to docs/none.md",
                        "sample.md:2 links to #none",
                        "sample.md:2 links to docs/messages.md#none",
                        "sample.md:3 links to none.xml");
    }
}
