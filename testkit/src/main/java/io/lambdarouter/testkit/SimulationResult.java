package io.lambdarouter.testkit;

import java.util.List;

/**
 * What an event source mapping did with the records of its stream.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param invocations the invocations of the function, in the order in which they began
 * @param records all records of the stream, shard by shard, in order
 * @param destinationMessages the messages to the on-failure destination, in order
 * @param coldStarts how often a process of the function was started
 */
public record SimulationResult(
        List<SimulatedInvocation> invocations,
        List<SimulatedRecord> records,
        List<DestinationMessage> destinationMessages,
        int coldStarts) {

    /**
     * Copies the lists.
     *
     * @param invocations the invocations of the function
     * @param records all records of the stream
     * @param destinationMessages the messages to the on-failure destination
     * @param coldStarts how often a process of the function was started
     */
    public SimulationResult {
        invocations = List.copyOf(invocations);
        records = List.copyOf(records);
        destinationMessages = List.copyOf(destinationMessages);
    }

    /**
     * The records that met a fate.
     *
     * @param fate the fate
     * @return their sequence numbers, shard by shard, in order
     */
    public List<String> sequenceNumbers(RecordFate fate) {
        return records.stream()
                .filter(record -> record.fate() == fate)
                .map(SimulatedRecord::sequenceNumber)
                .toList();
    }

    /**
     * The batches that the function got.
     *
     * @return for each invocation the sequence numbers of its records
     */
    public List<List<String>> batches() {
        return invocations.stream().map(SimulatedInvocation::sequenceNumbers).toList();
    }

    /**
     * How the invocations ended.
     *
     * @return the outcome of each
     */
    public List<InvocationOutcome> outcomes() {
        return invocations.stream().map(SimulatedInvocation::outcome).toList();
    }
}
