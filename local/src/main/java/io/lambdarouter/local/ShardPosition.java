package io.lambdarouter.local;

/**
 * How far a shard has been handled.
 *
 * @param text a sequence number, {@link #FINISHED}, or the empty string where nothing has been handled yet
 */
record ShardPosition(String text) {

    static final String FINISHED = "finished";

    static final ShardPosition START = new ShardPosition("");
    static final ShardPosition END = new ShardPosition(FINISHED);

    static ShardPosition after(String sequenceNumber) {
        return new ShardPosition(sequenceNumber);
    }

    boolean isStart() {
        return text.isEmpty();
    }

    boolean isEnd() {
        return text.equals(FINISHED);
    }
}
