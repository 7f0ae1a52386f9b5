package io.lambdarouter.quality.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.Project;
import io.lambdarouter.quality.PublishedModule;
import io.lambdarouter.quality.build.Pom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drawing of the architecture has a box for each module: what it needs, and which classes it has. */
class ArchitecturePageTest {

    private static final Map<String, Drawing.Box> BOXES = Drawing.boxesIn(drawing());

    private static List<String> drawing() {
        return MarkdownFile.read(Project.root().resolve("docs/architecture.md")).codeBlocks().stream()
                .filter(block -> block.language().equals("text"))
                .findFirst()
                .orElseThrow()
                .lines();
    }

    @Test
    void everyPublishedModuleHasItsBox() {
        assertThat(BOXES)
                .containsOnlyKeys(Arrays.stream(PublishedModule.values())
                        .map(PublishedModule::toString)
                        .toList());
    }

    @Test
    void whatABoxNeedsIsWhatItsPomSays() {
        BOXES.forEach((module, box) ->
                assertThat(box.needs()).as(module).containsExactlyElementsOf(Pom.modulesNeededBy(module)));
    }

    @Test
    void whatStandsInABoxIsInItsModule() {
        assertThat(BOXES.entrySet().stream().flatMap(box -> strangers(box.getKey(), box.getValue())))
                .isEmpty();
        assertThat(BOXES.values()).allMatch(box -> !box.types().isEmpty());
    }

    @Test
    void aStrangerAndAWrongNeedAreFound() {
        Map<String, Drawing.Box> boxes = Drawing.boxesIn("""
                ┌─ api ─────────┐   ┌─ spi ──────────────┐
                │ LambdaRouter ─┼ A ┼▶ Router  Nowhere   │
                └─ needs: spi ──┘   └─ needs: core, api ─┘
                """.lines().toList());

        assertThat(boxes)
                .containsEntry("api", new Drawing.Box(List.of("LambdaRouter"), List.of("spi")))
                .containsEntry("spi", new Drawing.Box(List.of("Router", "Nowhere"), List.of("api", "core")));
        assertThat(boxes.entrySet().stream().flatMap(box -> strangers(box.getKey(), box.getValue())))
                .containsExactly("spi: Router", "spi: Nowhere");
        assertThat(Pom.modulesNeededBy("api")).isEmpty();
        assertThat(Pom.modulesNeededBy("core")).containsExactly("api", "spi");
    }

    private static Stream<String> strangers(String module, Drawing.Box box) {
        List<String> files =
                Project.filesBelow(Project.root().resolve(module).resolve("src/main/java"), ".java").stream()
                        .map(file -> file.getFileName().toString())
                        .toList();
        return box.types().stream()
                .filter(type -> !files.contains(type + ".java"))
                .map(type -> module + ": " + type);
    }
}
