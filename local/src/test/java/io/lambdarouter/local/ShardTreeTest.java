package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTreeTest {

    /** Shards are written as child{@literal <}parent; a dash stands for nothing. */
    @ParameterizedTest(name = "{0}: of {1}, with {2} finished, {3} may be read")
    @CsvSource({
        "a stream without shards,              -,                     -,       -",
        "a single shard,                       a,                     -,       a",
        "a finished shard,                     a,                     a,       -",
        "two shards,                           a b,                   -,       a b",
        "a child waits for its parent,         a b<a,                 -,       a",
        "a child follows its parent,           a b<a,                 a,       b",
        "the list has no order,                b<a a,                 -,       a",
        "both children of a split,             a b<a c<a,             a,       b c",
        "a child of a forgotten parent,        b<a,                   -,       b",
        "a grandchild waits for the child,     a b<a c<b,             a,       b",
        "a grandchild follows,                 a b<a c<b,             a b,     c",
        "another family does not wait,         a b<a x,               -,       a x",
        "of two families each goes its way,    a b<a c<a x y<x,       a x,     b c y",
        "a parent known only as finished,      b<a c<b,               a b,     c",
        "everything is finished,               a b<a,                 a b,     -",
    })
    void aShardIsReadWhenWhatItCameOfIsFinished(String name, String shards, String finished, String readable) {
        ShardTree tree =
                new ShardTree(words(shards).stream().map(ShardTreeTest::node).toList());

        assertThat(tree.readable(Set.copyOf(words(finished)))).isEqualTo(words(readable));
    }

    private static ShardTree.Node node(String text) {
        String[] names = (text + "<").split("<", -1);
        return new ShardTree.Node(names[0], names[1]);
    }

    private static List<String> words(String text) {
        return text.equals("-") ? List.of() : Arrays.asList(text.split(" "));
    }
}
