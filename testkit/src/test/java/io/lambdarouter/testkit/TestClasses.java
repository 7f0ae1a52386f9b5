package io.lambdarouter.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of single classes of the tests. */
final class TestClasses {

    private TestClasses() {}

    static Path copy(Path folder, Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            String name = type.getName().replace('.', '/') + ".class";
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream content = type.getResourceAsStream("/" + name)) {
                Files.copy(content, file);
            }
        }
        return folder;
    }
}
