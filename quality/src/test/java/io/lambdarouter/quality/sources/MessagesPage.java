package io.lambdarouter.quality.sources;

import io.lambdarouter.quality.Project;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that explains every message. */
final class MessagesPage {

    static final Path FILE = Project.root().resolve("docs/messages.md");

    private static final Pattern SECTION = Pattern.compile("## (LR-\\d{4}) (.*)");
    private static final Pattern NEXT_SECTION = Pattern.compile("(?m)^(?=## )");

    private MessagesPage() {}

    static List<Section> sections() {
        return sections(Project.read(FILE));
    }

    static List<Section> sections(String page) {
        return Arrays.stream(NEXT_SECTION.split(page))
                .filter(text -> text.startsWith("## LR-"))
                .map(MessagesPage::section)
                .toList();
    }

    private static Section section(String text) {
        Matcher heading = SECTION.matcher(text.lines().findFirst().orElseThrow());
        if (!heading.matches()) {
            throw new IllegalStateException("Not \"## LR-dddd headline\": " + text);
        }
        return new Section(heading.group(1), heading.group(2), text);
    }

    /** One message on the page. */
    record Section(String code, String headline, String text) {

        /** Whether it says all that a section has to. */
        boolean isComplete() {
            return text.contains("\n*When:* ") && text.contains("\n*What to do:* ") && text.contains("\n*Facts:* ");
        }

        boolean hasFact(String name) {
            return text.substring(text.indexOf("*Facts:*") + 1).contains("`" + name + "`");
        }
    }
}
