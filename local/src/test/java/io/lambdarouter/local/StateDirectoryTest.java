package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {

    @TempDir
    Path folder;

    private Path save(String name, String event) {
        try (StateDirectory state = StateDirectory.open(folder.resolve("state"))) {
            return state.save(name, event.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatAnEarlierRunHasSavedIsNeverReplaced() {
        Path first = save("books-1", "first");
        Path second = save("books-1", "second");
        Path third = save("books-1", "third");

        assertThat(first).hasFileName("books-1.json").content().isEqualTo("first");
        assertThat(second).hasFileName("books-1-2.json").content().isEqualTo("second");
        assertThat(third).hasFileName("books-1-3.json").content().isEqualTo("third");
    }
}
