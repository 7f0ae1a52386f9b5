package io.lambdarouter.quality.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.PublishedModule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BomTest {

    private static final Pom ROOT = Pom.of("");
    private static final Pom BOM = Pom.of("bom");

    private static final List<String> PUBLISHED = Arrays.stream(PublishedModule.values())
            .map(PublishedModule::artifactId)
            .toList();

    @Test
    void whoeverImportsItGetsNothingOfOurBuild() {
        assertThat(BOM.parent()).isEmpty();
        assertThat(BOM.properties()).isEmpty();
    }

    @Test
    void itHasTheVersionOfTheProject() {
        assertThat(BOM.itself())
                .isEqualTo(new Pom.Dependency(
                        "io.lambdarouter", "lambda-router-bom", ROOT.itself().version()));
    }

    @Test
    void itListsThePublishedModulesAndNoOthers() {
        assertThat(BOM.managed())
                .filteredOn(managed -> managed.group().equals(BOM.itself().group()))
                .allMatch(managed -> managed.version().equals(ROOT.itself().version()))
                .extracting(Pom.Dependency::artifact)
                .containsExactlyInAnyOrderElementsOf(PUBLISHED);
    }

    @Test
    void theBuildManagesThePublishedModulesToo() {
        assertThat(ROOT.managed())
                .filteredOn(managed -> managed.group().equals(BOM.itself().group()))
                .extracting(Pom.Dependency::artifact)
                .containsExactlyInAnyOrderElementsOf(PUBLISHED);
    }

    @Test
    void librariesHaveTheVersionsThatTheBuildTests() {
        Map<String, String> tested = testedVersions();

        assertThat(BOM.managed())
                .filteredOn(managed -> !managed.group().equals(BOM.itself().group()))
                .isNotEmpty()
                .allSatisfy(managed -> assertThat(tested).containsEntry(managed.name(), managed.version()));
    }

    /** What the build manages by name, and what it manages by way of something else. */
    private static Map<String, String> testedVersions() {
        Map<String, String> versions = new HashMap<>(ROOT.managedVersions());
        versions.put("org.jboss.weld:weld-api", ROOT.properties().getOrDefault("weld-api.version", ""));
        versions.put("org.junit.jupiter:junit-jupiter", ROOT.properties().getOrDefault("junit.version", ""));
        return versions;
    }

    @Test
    void publishedModulesComeBehindWhatBuildsThemAndThisOneLast() {
        List<String> published = Arrays.stream(PublishedModule.values())
                .map(PublishedModule::toString)
                .toList();

        assertThat(ROOT.modules())
                .startsWith("build-tools", "bom")
                .containsSubsequence(published)
                .endsWith("quality");
    }
}
