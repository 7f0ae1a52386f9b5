package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationLoaderTest {

    @TempDir
    Path folder;

    private CompiledApplication greeting(String directory, String text) {
        return new CompiledApplication(folder.resolve(directory), directory)
                .compile("app.Greeting", """
                package app;

                public class Greeting {
                    @Override
                    public String toString() {
                        return "%s";
                    }
                }
                """.formatted(text));
    }

    private ApplicationLoader loader(CompiledApplication... applications) {
        ClassDirectories directories = ClassDirectories.of(
                List.of(applications).stream().map(CompiledApplication::classes).toList());
        return new ApplicationLoader(
                directories, ClassFiles.in(directories), getClass().getClassLoader());
    }

    private static String greetingOf(ClassLoader loader) throws ReflectiveOperationException {
        return loader.loadClass("app.Greeting").getConstructor().newInstance().toString();
    }

    @Test
    void aClassThatIsUsedAfterABuildHasRewrittenItIsTheOneOfTheStart()
            throws IOException, ReflectiveOperationException {
        try (ApplicationLoader before = loader(greeting("classes", "hello"));
                ApplicationLoader after = loader(greeting("classes", "good morning"))) {
            assertThat(greetingOf(before)).isEqualTo("hello");
            assertThat(greetingOf(after)).isEqualTo("good morning");
        }
    }

    @Test
    void aClassThatABuildHasDeletedIsThere() throws IOException, ReflectiveOperationException {
        CompiledApplication application = greeting("classes", "hello");
        try (ApplicationLoader loader = loader(application)) {
            Files.delete(application.classes().resolve("app/Greeting.class"));

            assertThat(greetingOf(loader)).isEqualTo("hello");
        }
    }

    @Test
    void aClassThatABuildHasAddedIsNot() throws IOException {
        CompiledApplication empty = new CompiledApplication(folder.resolve("classes"), "empty");
        ClassDirectories directories = ClassDirectories.of(List.of(empty.classes()));
        try (URLClassLoader parent = new URLClassLoader(directories.urls());
                ApplicationLoader loader = new ApplicationLoader(directories, ClassFiles.in(directories), parent)) {
            greeting("classes", "hello");

            assertThat(loader.getResource("app/Greeting.class")).isNotNull();
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("app.Greeting"))
                    .withMessage("app.Greeting");
        }
    }

    @Test
    void theFirstDirectoryThatHasAClassCountsAndIsItsSource() throws Exception {
        CompiledApplication first = greeting("first", "hello");
        try (ApplicationLoader loader = loader(first, greeting("second", "good morning"))) {
            assertThat(greetingOf(loader)).isEqualTo("hello");
            assertThat(loader.loadClass("app.Greeting")
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation())
                    .isEqualTo(first.classes().toUri().toURL());
        }
    }

    @Test
    void whatIsNotTheApplicationsComesFromTheParent() throws IOException, ClassNotFoundException {
        try (ApplicationLoader loader = loader(greeting("classes", "hello"))) {
            assertThat(loader.loadClass(Seen.class.getName())).isSameAs(Seen.class);
        }
    }
}
