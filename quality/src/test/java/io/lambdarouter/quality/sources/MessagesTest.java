package io.lambdarouter.quality.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.PublishedModule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes of messages are an API: users search for them, alarm on them and find them in docs/messages.md. */
class MessagesTest {

    private static final Map<PublishedModule, List<Message>> MESSAGES = Arrays.stream(PublishedModule.values())
            .collect(Collectors.toMap(module -> module, MessagesTest::messagesOf));

    private static List<Message> messagesOf(PublishedModule module) {
        return JavaSource.of(module).stream()
                .flatMap(source -> MessageScanner.messagesOf(source).stream())
                .toList();
    }

    private static Stream<Message> all() {
        return MESSAGES.values().stream().flatMap(List::stream);
    }

    static Stream<Message> everyMessage() {
        return all();
    }

    @Test
    void thePageExplainsTheMessagesOfTheCodeAndNoOthers() {
        Set<String> made = all().map(message -> "## " + message.code() + " " + message.headline())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(MessagesPage.sections())
                .as("the sections of %s", MessagesPage.FILE)
                .extracting(section -> "## " + section.code() + " " + section.headline())
                .containsExactlyElementsOf(made);
    }

    @Test
    void everySectionSaysWhenItHappensWhatToDoAndWhichFactsThereAre() {
        assertThat(MessagesPage.sections()).isNotEmpty();
        assertThat(MessagesPage.sections())
                .filteredOn(section -> !section.isComplete())
                .extracting(MessagesPage.Section::code)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void thePageNamesTheFactsOfTheMessage(Message message) {
        assertThat(MessagesPage.sections())
                .filteredOn(section -> section.code().equals(message.code()))
                .allSatisfy(section -> assertThat(message.facts()).allMatch(section::hasFact));
    }

    @Test
    void noCodeHasTwoHeadlines() {
        Map<String, Set<String>> headlines = all().collect(Collectors.groupingBy(
                Message::code, TreeMap::new, Collectors.mapping(Message::headline, Collectors.toSet())));

        assertThat(headlines)
                .isNotEmpty()
                .allSatisfy((code, texts) -> assertThat(texts).hasSize(1));
    }

    @Test
    void everyModuleKeepsToItsRangeOfCodes() {
        MESSAGES.forEach((module, messages) -> assertThat(messages)
                .as("codes of %s", module)
                .allMatch(message -> message.code().matches("LR-\\d{4}"))
                .allMatch(message -> isInRangeOf(module, message.number())));
    }

    private static boolean isInRangeOf(PublishedModule module, int number) {
        return switch (module) {
            case API, SPI, CORE -> number < 1000;
            case DYNAMODB_PLUGIN -> number >= 1000 && number < 2000;
            case TESTKIT -> number >= 9000 && number < 9100;
            case LOCAL -> number >= 9100 && number < 9200;
        };
    }

    @Test
    void noCodeIsWrittenAnywhereButWhereItsMessageIsMade() {
        assertThat(Arrays.stream(PublishedModule.values())
                        .flatMap(module -> JavaSource.of(module).stream())
                        .flatMap(source -> Names.containing("LR-", source).stream())
                        .count())
                .isEqualTo(all().count());
    }

    @Test
    void messagesAreFoundWithTheirFacts() {
        JavaSource source = JavaSource.of("""
                class Sample {
                    Diagnostic one(String title) {
                        Diagnostic diagnostic = Diagnostic.of("LR-0001", "It has no " + title).with("found", 1);
                        return diagnostic.with("at", "byte 5").remedy("none");
                    }
                    Diagnostic other(boolean first) {
                        log.with("not", "a fact of either");
                        return first
                                ? Diagnostic.of("LR-0002", "First").remedy("none").with("expected", 2)
                                : Diagnostic.of("LR-0003", "Second");
                    }
                }
                """);

        assertThat(MessageScanner.messagesOf(source))
                .containsExactly(
                        new Message("LR-0001", "It has no …", Set.of("at", "found"), "string:///Sample.java:3"),
                        new Message("LR-0002", "First", Set.of("expected"), "string:///Sample.java:9"),
                        new Message("LR-0003", "Second", Set.of(), "string:///Sample.java:10"));
    }

    @Test
    void aSectionThatSaysTooLittleIsFound() {
        String page = """
                # Messages
                ## LR-0001 All is there
                Meaning.

                *When:* always.

                *What to do:* nothing.

                *Facts:* `at`
                ## LR-0002 Something is missing
                *When:* `found`
                """;

        assertThat(MessagesPage.sections(page))
                .extracting(MessagesPage.Section::isComplete)
                .containsExactly(true, false);
        assertThat(MessagesPage.sections(page).get(0).hasFact("at")).isTrue();
        assertThat(MessagesPage.sections(page).get(0).hasFact("found")).isFalse();
    }
}
