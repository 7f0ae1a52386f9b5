package io.lambdarouter.benchmarks.cold;

import java.nio.file.Path;
import java.util.List;

/** How a function's classes are given to the JVM. */
enum Mode {

    /** As Lambda unpacks a zip: classes in the task root, jars in its {@code lib}, loaded by the runtime client's loader. */
    ZIP {
        @Override
        List<String> options(Path archive) {
            return List.of();
        }
    },

    /** All jars on the class path, as in a container image, with an archive of loaded classes (JDK 13 and newer). */
    APP_CDS {
        @Override
        List<String> options(Path archive) {
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto");
        }
    },

    /** All jars on the class path, with an ahead-of-time cache (JDK 25 and newer). */
    AOT_CACHE {
        @Override
        List<String> options(Path archive) {
            return List.of("-XX:AOTCache=" + archive);
        }
    };

    /** The JVM's options for a run that uses the archive. */
    abstract List<String> options(Path archive);

    boolean usesArchive() {
        return this != ZIP;
    }
}
