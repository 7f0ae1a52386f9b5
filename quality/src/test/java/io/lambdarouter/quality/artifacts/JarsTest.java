package io.lambdarouter.quality.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.Project;
import io.lambdarouter.quality.PublishedModule;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JarsTest {

    private static final int JAVA_17 = 61;
    private static final int MAGIC_AND_MINOR_VERSION = 6;

    static List<PublishedModule> withSources() {
        return PublishedModule.withSources();
    }

    @ParameterizedTest
    @EnumSource
    void aJarNamesItsModule(PublishedModule module) throws IOException {
        try (JarFile jar = new JarFile(Artifact.jar(module).path().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo(module.rootPackage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyClassRunsOnJava17(PublishedModule module) throws IOException {
        try (JarFile jar = new JarFile(Artifact.jar(module).path().toFile())) {
            List<JarEntry> classes = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .toList();
            for (JarEntry entry : classes) {
                assertThat(classFileVersion(jar, entry)).as(entry.getName()).isEqualTo(JAVA_17);
            }
        }
    }

    /** What is a part of each function has classes for its lambda expressions; what serves tests and tools does not need them. */
    @ParameterizedTest
    @EnumSource
    void noLambdaExpressionIsLeftToTheStartOfAFunction(PublishedModule module) throws IOException {
        boolean isPartOfEachFunction = module.isNeutral() || module == PublishedModule.DYNAMODB_PLUGIN;
        try (JarFile jar = new JarFile(Artifact.jar(module).path().toFile())) {
            List<String> linking = new ArrayList<>();
            for (JarEntry entry : jar.stream().toList()) {
                try (InputStream content = jar.getInputStream(entry)) {
                    String text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (text.contains("java/lang/invoke/LambdaMetafactory")) {
                        linking.add(entry.getName());
                    }
                }
            }
            assertThat(linking.isEmpty()).as("classes that link %s", linking).isEqualTo(isPartOfEachFunction);
        }
    }

    private static int classFileVersion(JarFile jar, JarEntry entry) throws IOException {
        try (DataInputStream classFile = new DataInputStream(jar.getInputStream(entry))) {
            classFile.skipNBytes(MAGIC_AND_MINOR_VERSION);
            return classFile.readUnsignedShort();
        }
    }

    @ParameterizedTest
    @MethodSource("withSources")
    void aJarHoldsClassesOfItsPackagesOnly(PublishedModule module) {
        assertThat(Artifact.jar(module).entries())
                .filteredOn(entry -> entry.endsWith(".class"))
                .isNotEmpty()
                .allMatch(entry -> entry.startsWith(module.rootPackage().replace('.', '/') + "/"));
    }

    @ParameterizedTest
    @MethodSource("withSources")
    void itsSourcesStandBesideIt(PublishedModule module) {
        List<String> sources = Project.filesBelow(module.sources(), ".java").stream()
                .map(file -> module.sources().relativize(file).toString().replace('\\', '/'))
                .toList();

        assertThat(Artifact.sourcesJar(module).entries()).containsAll(sources);
    }

    @ParameterizedTest
    @MethodSource("withSources")
    void itsJavadocStandsBesideItWithoutInternalPackages(PublishedModule module) {
        assertThat(Artifact.javadocJar(module).entries())
                .contains("index.html", module.rootPackage().replace('.', '/') + "/package-summary.html")
                .noneMatch(entry -> entry.contains("/internal/"));
    }
}
