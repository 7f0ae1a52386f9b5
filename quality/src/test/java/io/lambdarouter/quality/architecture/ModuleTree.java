package io.lambdarouter.quality.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.lambdarouter.quality.PublishedModule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Tells the module of a class by its package.
 *
 * @param root the package of the API: the project's, or one with fixtures that are laid out alike
 */
record ModuleTree(String root) {

    Optional<PublishedModule> moduleOf(JavaClass type) {
        return Arrays.stream(PublishedModule.values())
                .filter(module -> isIn(packageOf(module), type.getPackageName()))
                .max(Comparator.comparing(module -> packageOf(module).length()));
    }

    DescribedPredicate<JavaClass> in(PublishedModule module) {
        return DescribedPredicate.describe(
                "of module " + module, type -> moduleOf(type).equals(Optional.of(module)));
    }

    String packageOf(PublishedModule module) {
        return root + module.subpackage();
    }

    static boolean isIn(String parent, String packageName) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
