package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String BOOKS = "arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/1";
    private static final String BOOKS_ANEW = "arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2";
    private static final String BOOKSHELVES = "arn:aws:dynamodb:eu-west-1:123456789012:table/bookshelves/stream/1";

    @TempDir
    Path folder;

    private Checkpoint load() {
        return Checkpoint.load(folder.resolve("checkpoint"));
    }

    @Test
    void aShardThatNobodyHasReadIsAtItsStart() {
        assertThat(load().position(BOOKS, "a").isStart()).isTrue();
    }

    @Test
    void whatIsPutIsThereAfterARestart() {
        Checkpoint checkpoint = load();
        checkpoint.put(BOOKS, "a", ShardPosition.after("10"));
        checkpoint.put(BOOKS, "a", ShardPosition.after("12345678901234567890123456789"));
        checkpoint.put(BOOKS, "b", ShardPosition.END);

        assertThat(load().position(BOOKS, "a")).isEqualTo(ShardPosition.after("12345678901234567890123456789"));
        assertThat(load().finished(BOOKS)).containsExactly("b");
        assertThat(load().unfinished(BOOKS)).containsExactly("a");
        assertThat(load().position(BOOKSHELVES, "a").isStart()).isTrue();
    }

    @Test
    void aDirectoryThatIsDeletedMeanwhileIsMadeAnew() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("target/state"));
        Checkpoint checkpoint = Checkpoint.load(directory.resolve("checkpoint"));
        checkpoint.put(BOOKS, "a", ShardPosition.after("1"));
        for (Path each : List.of(directory.resolve("checkpoint"), directory, folder.resolve("target"))) {
            Files.delete(each);
        }

        checkpoint.put(BOOKS, "b", ShardPosition.after("2"));

        Checkpoint written = Checkpoint.load(directory.resolve("checkpoint"));
        assertThat(written.position(BOOKS, "a")).isEqualTo(ShardPosition.after("1"));
        assertThat(written.position(BOOKS, "b")).isEqualTo(ShardPosition.after("2"));
    }

    @Test
    void shardsThatTheStreamNoLongerListsAreForgotten() {
        Checkpoint checkpoint = load();
        checkpoint.put(BOOKS, "a", ShardPosition.END);
        checkpoint.put(BOOKS, "b", ShardPosition.after("1"));

        checkpoint.retain(BOOKS, Set.of("b", "c"));

        assertThat(load().finished(BOOKS)).isEmpty();
        assertThat(load().position(BOOKS, "b")).isEqualTo(ShardPosition.after("1"));
    }

    @Test
    void aTableThatIsMadeAnewStartsAnewAndOthersStay() {
        Checkpoint checkpoint = load();
        checkpoint.put(BOOKS, "a", ShardPosition.after("1"));
        checkpoint.put(BOOKSHELVES, "a", ShardPosition.after("2"));

        checkpoint.retain(BOOKS_ANEW, Set.of("a"));

        assertThat(load().position(BOOKS, "a").isStart()).isTrue();
        assertThat(load().position(BOOKSHELVES, "a")).isEqualTo(ShardPosition.after("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn shard", "arn shard 1 2", "arn shard one", "arn shard -1"})
    void aFileOfAnotherFormIsRefusedAndNotOverwritten(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("checkpoint"), "# a comment\n\n" + line + "\n");

        assertThatExceptionOfType(LocalException.class)
                .isThrownBy(this::load)
                .withMessageContainingAll("LR-9106", file.toString());
        assertThat(file).content().contains(line);
    }
}
