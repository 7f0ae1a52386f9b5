package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.BatchEvent;
import io.lambdarouter.spi.BatchMember;
import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.ObserverDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The records of one event. */
record DynamoDbBatch(List<StreamedRecord> records, Answer answer, Optional<WindowState> window) implements BoundBatch {

    /** The table; all records of an event are of one stream. */
    @Override
    public Optional<String> resource() {
        return records.stream()
                .map(record -> StreamedRecord.usable(record::tableName))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public BatchEvent batchEvent(ObserverDeclaration observer, List<BatchMember> members) {
        return observer.eventClass() == ChangeBatch.class ? new Changes(members) : () -> rawEvent(members);
    }

    private static DynamoDbStreamEvent rawEvent(List<BatchMember> members) {
        return DynamoDbStreamEvent.of(members.stream()
                .map(BatchMember::payload)
                .map(DynamoDbStreamRecord.class::cast)
                .toList());
    }

    @Override
    public Optional<BatchEvent> closingEvent(
            ObserverDeclaration observer, List<BatchMember> members, BatchOutcome outcome) {
        int end = redeliveredFrom(outcome).orElse(records.size());
        return window.map(state -> state.event(
                observer,
                members.stream().filter(member -> member.index() < end).toList()));
    }

    /** A window's answer always carries the state: without it, Lambda takes the invocation for failed. */
    @Override
    public Optional<byte[]> response(BatchOutcome outcome) {
        return answer.batchItemFailures(records, outcome)
                .map(failures -> "{\"batchItemFailures\":" + failures + stateAfter(outcome) + "}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private String stateAfter(BatchOutcome outcome) {
        return window.map(state -> ",\"state\":" + state.before(redeliveredFrom(outcome)))
                .orElse("");
    }

    private OptionalInt redeliveredFrom(BatchOutcome outcome) {
        OptionalInt first = outcome.firstUnhandled();
        return first.isEmpty() ? first : answer.redeliveredFrom(records, first.getAsInt());
    }

    /** The changes for one observer, and those of them that it declares failed. */
    private static final class Changes implements BatchEvent {

        private final List<BatchMember> members;
        private final ChangeBatch<Object> batch;

        Changes(List<BatchMember> members) {
            this.members = members;
            this.batch = ChangeBatch.of(members.stream().map(Changes::change).toList());
        }

        @SuppressWarnings("unchecked") // a typed route made it
        private static ItemChange<Object> change(BatchMember member) {
            return (ItemChange<Object>) member.payload();
        }

        @Override
        public Object payload() {
            return batch;
        }

        @Override
        public Map<Integer, Throwable> failures() {
            return members.stream()
                    .filter(member -> batch.failureOf(change(member)).isPresent())
                    .collect(Collectors.toMap(
                            BatchMember::index,
                            member -> batch.failureOf(change(member)).orElseThrow()));
        }
    }
}
