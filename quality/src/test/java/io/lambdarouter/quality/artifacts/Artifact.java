package io.lambdarouter.quality.artifacts;

import io.lambdarouter.quality.PublishedModule;
import io.lambdarouter.quality.build.Pom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A file that packaging a module makes.
 *
 * <p>It has to be there when the build has packaged the modules before this test, unless the command line left it out. When
 * a test is started in another way, as from an IDE, and the file is not there, the test is aborted, not passed.
 */
final class Artifact {

    private final Path file;
    private final Map<String, String> leftOutBy;

    private Artifact(Path file, Map<String, String> leftOutBy) {
        this.file = file;
        this.leftOutBy = leftOutBy;
    }

    static Artifact jar(PublishedModule module) {
        return new Artifact(module.target().resolve(jarName(module, "")), Map.of());
    }

    static Artifact sourcesJar(PublishedModule module) {
        return new Artifact(module.target().resolve(jarName(module, "-sources")), Map.of("maven.source.skip", "true"));
    }

    static Artifact javadocJar(PublishedModule module) {
        return new Artifact(module.target().resolve(jarName(module, "-javadoc")), Map.of("maven.javadoc.skip", "true"));
    }

    /** Its plug-in needs to be online. */
    static Artifact billOfMaterials(PublishedModule module) {
        return new Artifact(
                module.target().resolve("bom.json"),
                Map.of("cyclonedx.skip", "true", "quality.session", "offline=true"));
    }

    private static String jarName(PublishedModule module, String classifier) {
        return module.artifactId() + "-" + Pom.of("").itself().version() + classifier + ".jar";
    }

    Path path() {
        if (!Files.exists(file)) {
            Assumptions.assumeTrue(Boolean.getBoolean("quality.packaged"), file + " is made by mvn package");
            Assumptions.assumeFalse(isLeftOut(), file + " is left out by one of " + leftOutBy);
            Assertions.fail(file + " should have been packaged");
        }
        return file;
    }

    private boolean isLeftOut() {
        return leftOutBy.entrySet().stream()
                .anyMatch(option -> option.getValue().equals(System.getProperty(option.getKey())));
    }

    /** The names of the files in a jar. */
    List<String> entries() {
        try (JarFile jar = new JarFile(path().toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
