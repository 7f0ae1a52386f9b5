package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** An application that a test writes: one class with an observer, and settings if it wants some. */
record CompiledApplication(Path classes, String name) {

    CompiledApplication {
        try {
            Files.createDirectories(classes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Seen seen() {
        return Seen.by(name);
    }

    /** Compiles a version of it that tells its number, the operation and the id of each change. */
    CompiledApplication version(int number) {
        return compile("app.Watch", """
                package app;

                import io.lambdarouter.dynamodb.AttributeValue;
                import io.lambdarouter.dynamodb.ItemChange;
                import io.lambdarouter.dynamodb.Table;
                import jakarta.enterprise.context.ApplicationScoped;
                import jakarta.enterprise.event.Observes;
                import java.util.Map;

                @ApplicationScoped
                public class Watch {
                    void changed(@Observes @Table("%s") ItemChange<Map<String, Object>> change) {
                        io.lambdarouter.local.Seen.add(
                                "%s", "v%d " + change.record().eventName() + " "
                                        + ((AttributeValue.S) change.keys().get("id")).value());
                    }
                }
                """.formatted(name, name, number));
    }

    /** With an observer that the router refuses. */
    CompiledApplication broken() {
        return compile("app.Watch", """
                package app;

                import io.lambdarouter.dynamodb.Inserted;
                import jakarta.enterprise.context.ApplicationScoped;
                import jakarta.enterprise.event.Observes;

                @ApplicationScoped
                public class Watch {
                    void changed(@Observes Inserted change) {}
                }
                """);
    }

    CompiledApplication reporting() {
        return compile("app.Reporting", """
                package app;

                import io.lambdarouter.Settings;
                import jakarta.enterprise.context.ApplicationScoped;
                import java.util.Optional;

                @ApplicationScoped
                public class Reporting implements Settings {
                    @Override
                    public Optional<String> value(String name) {
                        return name.equals(Settings.BATCH_FAILURES) ? Optional.of("report") : Optional.empty();
                    }
                }
                """);
    }

    CompiledApplication compile(String className, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-parameters",
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        assertThat(compiler.getTask(null, null, null, options, null, List.of(new Source(className, source)))
                        .call())
                .isTrue();
        return this;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(
                    URI.create("string:///" + className.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
