package io.lambdarouter.quality.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.lambdarouter.quality.Project;
import io.lambdarouter.quality.PublishedModule;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The compiled classes of the published modules. */
final class ModuleClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Arrays.stream(PublishedModule.values())
                    .map(module -> module.target().resolve("classes"))
                    .toList());

    private ModuleClasses() {}

    static JavaClasses all() {
        return ALL;
    }

    static JavaClasses of(PublishedModule module) {
        return new ClassFileImporter().importPath(module.target().resolve("classes"));
    }

    /** The full names of the top-level types that a module's source files hold, each file named for its type. */
    static Set<String> declaredIn(PublishedModule module) {
        return Project.filesBelow(module.sources(), ".java").stream()
                .map(file -> module.sources().relativize(file).toString())
                .map(file -> file.substring(0, file.length() - ".java".length()).replaceAll("[/\\\\]", "."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
