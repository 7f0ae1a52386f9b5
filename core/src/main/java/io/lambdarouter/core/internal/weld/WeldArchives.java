package io.lambdarouter.core.internal.weld;

import java.io.File;
import java.util.List;

/** What discovery makes of a function's archives, for a message. */
public final class WeldArchives {

    private WeldArchives() {}

    /** Every archive that a loader reads, with why beans are not looked for in it. */
    public static List<String> lookedInto(ClassLoader loader) {
        return ClassPath.of(loader).stream().map(WeldArchives::describe).toList();
    }

    private static String describe(Archive archive) {
        File file = archive.file();
        if (Libraries.contains(archive)) {
            return file.getPath() + " (no: it is a known library)";
        }
        return BeanArchives.isExplicit(file) || BeanArchives.isImplicit(file)
                ? file.getPath()
                : file.getPath() + " (no: it holds a portable extension, and no META-INF/beans.xml)";
    }
}
