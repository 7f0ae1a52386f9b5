package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerClassPathTest {

    @TempDir
    Path folder;

    @Test
    void isReadFromAFileWithoutWhiteSpaceAroundIt() throws IOException {
        Path file = Files.writeString(folder.resolve("class path"), " a.jar:b.jar\n");

        assertThat(ServerClassPath.in(file).text()).isEqualTo("a.jar:b.jar");
    }

    @Test
    void isMadeOfTheJarsInTheDirectoryThatAwsPacks() throws IOException {
        Path jar = Files.createFile(folder.resolve("DynamoDBLocal.jar"));
        Path libraries = Files.createDirectory(folder.resolve("DynamoDBLocal_lib"));
        Path library = Files.createFile(libraries.resolve("jetty.jar"));
        Files.createFile(libraries.resolve("libsqlite4java-linux-amd64.so"));

        ServerClassPath classPath = ServerClassPath.in(folder);

        assertThat(classPath.text()).isEqualTo(jar + File.pathSeparator + library);
        assertThat(classPath.libraryPath()).isEqualTo(libraries.toString());
    }

    @Test
    void aDirectoryWithoutJarsIsRefusedWithTheRemedy() {
        assertThatExceptionOfType(LocalException.class)
                .isThrownBy(() -> ServerClassPath.in(folder))
                .withMessageContainingAll("LR-9101", folder.toString(), "--dynamodb-local", "--endpoint");
    }

    @Test
    void aMissingFileIsRefusedWithTheRemedy() {
        Path missing = folder.resolve("missing");

        assertThatExceptionOfType(LocalException.class)
                .isThrownBy(() -> ServerClassPath.in(missing))
                .withMessageContainingAll("LR-9101", missing.toString(), "--dynamodb-local");
    }
}
