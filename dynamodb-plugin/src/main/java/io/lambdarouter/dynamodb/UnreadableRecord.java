package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;

/** What stands in a batch where a record should: it fails in its turn, whoever asks for it. */
record UnreadableRecord(InvalidRecordException fault) implements BoundRecord {

    @Override
    public Delivery deliver(ObserverDeclaration observer) {
        throw fault;
    }

    @Override
    public Diagnostic identify(Diagnostic diagnostic) {
        return diagnostic;
    }
}
