package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A template of the tests, and twins of it with a mistake. */
record TemplateFile(String name, String text) {

    static TemplateFile named(String name) {
        try {
            return new TemplateFile(name, Files.readString(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        return Path.of("src/test/resources/io/lambdarouter/testkit/templates", name);
    }

    /** The twin in which one text is another, wherever it stands. */
    TemplateFile with(String before, String after) {
        assertThat(text).contains(before);
        return new TemplateFile(name, text.replace(before, after));
    }

    /** The twin with more behind its end. */
    TemplateFile and(String more) {
        return new TemplateFile(name, text + more);
    }

    TemplateFile changed(UnaryOperator<TemplateFile> change) {
        return change.apply(this);
    }

    Path in(Path directory) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
