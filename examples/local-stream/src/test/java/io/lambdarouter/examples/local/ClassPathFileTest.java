package io.lambdarouter.examples.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFileTest {

    @TempDir
    Path folder;

    @Test
    void isFoundInTheMavenProjectAroundAFolder() throws IOException {
        Files.createDirectory(folder.resolve(".mvn"));
        Path module = Files.createDirectories(folder.resolve("examples/some-module"));

        assertThat(ClassPathFile.above(module).path())
                .isEqualTo(folder.resolve("examples/dynamodb-local-artifacts/target/dynamodb-local.classpath"));
    }

    @Test
    void isAskedForWhereNoMavenProjectIsAround() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClassPathFile.above(folder))
                .withMessageContainingAll(ClassPathFile.PROPERTY, folder.toString());
    }

    @Test
    void isReadWithoutWhiteSpaceAroundIt() throws IOException {
        Path file = Files.writeString(folder.resolve("class path"), " a.jar:b.jar\n");

        assertThat(new ClassPathFile(file).read()).isEqualTo("a.jar:b.jar");
    }

    @Test
    void failsWithTheRemedyWhereItIsMissing() {
        Path missing = folder.resolve("missing");

        assertThatIllegalStateException()
                .isThrownBy(new ClassPathFile(missing)::read)
                .withMessageContainingAll(missing.toString(), "mvn -pl", "generate-resources");
    }
}
