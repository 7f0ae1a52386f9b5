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
    void is_found_in_the_maven_project_around_a_folder() throws IOException {
        Files.createDirectory(folder.resolve(".mvn"));
        Path module = Files.createDirectories(folder.resolve("examples/some-module"));

        assertThat(ClassPathFile.above(module).path())
                .isEqualTo(folder.resolve("examples/dynamodb-local-artifacts/target/dynamodb-local.classpath"));
    }

    @Test
    void is_asked_for_where_no_maven_project_is_around() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClassPathFile.above(folder))
                .withMessageContainingAll(ClassPathFile.PROPERTY, folder.toString());
    }

    @Test
    void is_read_without_white_space_around_it() throws IOException {
        Path file = Files.writeString(folder.resolve("class path"), " a.jar:b.jar\n");

        assertThat(new ClassPathFile(file).read()).isEqualTo("a.jar:b.jar");
    }

    @Test
    void fails_with_the_remedy_where_it_is_missing() {
        Path missing = folder.resolve("missing");

        assertThatIllegalStateException()
                .isThrownBy(new ClassPathFile(missing)::read)
                .withMessageContainingAll(missing.toString(), "mvn -pl", "generate-resources");
    }
}
