package io.lambdarouter.examples.kcl;

/**
 * One shard of one stream.
 *
 * @param streamArn the ARN of the stream
 * @param id the shard's name
 */
record Shard(String streamArn, String id) {

    @Override
    public String toString() {
        return id + " of " + streamArn;
    }
}
