package io.lambdarouter.local;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shards that a stream lists, and which of them may be read: a shard that came of another one follows when that one has
 * been handled to its end, so that the changes of one item keep their order.
 *
 * @param nodes in the order of the list
 */
record ShardTree(List<Node> nodes) {

    /**
     * A shard.
     *
     * @param id its id
     * @param parentId the shard that it came of, the empty string where there is none
     */
    record Node(String id, String parentId) {}

    ShardTree {
        nodes = List.copyOf(nodes);
    }

    /** The shards that are not finished and do not wait for another one; a parent that is not listed has lost its records to age. */
    List<String> readable(Collection<String> finished) {
        Set<String> unfinished =
                ids().stream().filter(id -> !finished.contains(id)).collect(Collectors.toSet());
        return nodes.stream()
                .filter(node -> unfinished.contains(node.id()) && !unfinished.contains(node.parentId()))
                .map(Node::id)
                .toList();
    }

    Set<String> ids() {
        return nodes.stream().map(Node::id).collect(Collectors.toSet());
    }
}
