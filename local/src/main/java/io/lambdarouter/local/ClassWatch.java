package io.lambdarouter.local;

import java.nio.file.Path;
import java.util.Map;

/** Notices that classes have changed, once a build has left them alone for a moment; not for use by several threads. */
final class ClassWatch {

    private final ClassDirectories directories;
    private Map<Path, String> loaded;
    private Map<Path, String> seen;

    ClassWatch(ClassDirectories directories) {
        this.directories = directories;
        this.loaded = directories.stamps();
        this.seen = loaded;
    }

    /** Whether they are other ones than those loaded, and the same as at the last look. */
    boolean hasChanged() {
        Map<Path, String> now = directories.stamps();
        boolean settled = now.equals(seen);
        seen = now;
        return settled && !now.equals(loaded);
    }

    /** The classes as seen last are being loaded: what changes from now on is noticed. */
    void load() {
        loaded = seen;
    }
}
