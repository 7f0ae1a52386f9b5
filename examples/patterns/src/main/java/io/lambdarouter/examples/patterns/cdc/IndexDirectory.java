package io.lambdarouter.examples.patterns.cdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Where the index is kept: in memory here, in a file system that outlives the function in earnest. */
@ApplicationScoped
class IndexDirectory {

    @Produces
    @Singleton
    Directory open() {
        return new ByteBuffersDirectory();
    }

    void close(@Disposes Directory directory) throws IOException {
        directory.close();
    }
}
