package io.lambdarouter.quality.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of guarantees names tests: by class, which links to its file, and by method, which is in that file. */
class GuaranteesTest {

    private static final Pattern TESTS = Pattern.compile("\\[(\\w+)]((?:,?\\s+`\\w+`)+)");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^\\[(\\w+)]: (\\S+)$");
    private static final Pattern USE = Pattern.compile("\\[(\\w+)](?![:(])");

    private static final Path PAGE = Project.root().resolve("docs/guarantees.md");

    @Test
    void everyTestThatIsNamedIsThere() {
        assertThat(missing(Project.read(PAGE))).isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsFound() {
        assertThat(missing("""
                by [LinksTest] `everyLinkIntoTheProjectLeadsSomewhere`,
                `noSuchTest`, [Nowhere], and [LinksTest].

                [LinksTest]: ../quality/src/test/java/io/lambdarouter/quality/documents/LinksTest.java
                """)).containsExactly("Nowhere", "LinksTest.noSuchTest");
    }

    private static List<String> missing(String page) {
        Map<String, String> files = REFERENCE
                .matcher(page)
                .results()
                .collect(Collectors.toMap(
                        reference -> reference.group(1),
                        reference -> Project.read(
                                PAGE.resolveSibling(reference.group(2)).normalize())));
        Stream<String> classes =
                USE.matcher(page).results().map(use -> use.group(1)).filter(name -> !files.containsKey(name));
        Stream<String> methods = TESTS.matcher(page).results().flatMap(tests -> methods(tests, files));
        return Stream.concat(classes, methods).toList();
    }

    private static Stream<String> methods(MatchResult tests, Map<String, String> files) {
        String source = files.getOrDefault(tests.group(1), "");
        return NAME.matcher(tests.group(2))
                .results()
                .map(name -> name.group(1))
                .filter(name -> !source.contains(" " + name + "("))
                .map(name -> tests.group(1) + "." + name);
    }
}
