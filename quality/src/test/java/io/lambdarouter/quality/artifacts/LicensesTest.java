package io.lambdarouter.quality.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.Project;
import io.lambdarouter.quality.PublishedModule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicensesTest {

    private static final Path PAGE = Project.root().resolve("docs/third-party-licenses.md");

    @Test
    void usersMayUseEveryLibraryThatComesAlong() {
        assertThat(libraries().keySet()).isNotEmpty().allMatch(Library::isAllowed);
    }

    @Test
    void thePageListsTheLibrariesThatComeAlongAndNoOthers() {
        List<String> rows = libraries().entrySet().stream()
                .map(library -> library.getKey().row(library.getValue()))
                .toList();

        assertThat(Project.read(PAGE).lines().filter(line -> line.startsWith("| ") && line.contains(":")))
                .as("the table in %s, which should be:\n%s\n", PAGE, String.join("\n", rows))
                .containsExactlyElementsOf(rows);
    }

    /** Every library, with the modules that bring it along. */
    private static Map<Library, String> libraries() {
        return Arrays.stream(PublishedModule.values())
                .flatMap(LicensesTest::librariesOf)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        () -> new TreeMap<>(Comparator.comparing(Library::name).thenComparing(Library::version)),
                        Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
    }

    private static Stream<Map.Entry<Library, String>> librariesOf(PublishedModule module) {
        return BillOfMaterials.of(module).libraries().map(library -> Map.entry(library, module.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "true, MIT",
        "true, EPL-2.0;GPL-2.0-with-classpath-exception",
        "false, GPL-2.0-with-classpath-exception",
        "false, none"
    })
    void oneLicenseOfAChoiceHasToBeAllowed(boolean allowed, String licenses) {
        Library library = new Library("com.example:library", "1", List.of(licenses.split(";")));

        assertThat(library.isAllowed()).isEqualTo(allowed);
    }
}
