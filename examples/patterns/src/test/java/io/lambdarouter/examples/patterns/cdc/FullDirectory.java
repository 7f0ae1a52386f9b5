package io.lambdarouter.examples.patterns.cdc;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;

/** A directory on a disk that is full, until it is emptied: files cannot be made to last. */
final class FullDirectory extends FilterDirectory {

    private boolean full = true;

    FullDirectory() {
        super(new ByteBuffersDirectory());
    }

    void empty() {
        full = false;
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        super.sync(names);
    }
}
