package io.lambdarouter.quality.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.lambdarouter.quality.PublishedModule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The modules and libraries that the classes of one module may use; nothing else but the JDK. */
final class AllowedUses extends ArchCondition<JavaClass> {

    private static final String JSPECIFY = "org.jspecify.annotations";
    private static final String API_GUARDIAN = "org.apiguardian.api";
    private static final String LAMBDA = "com.amazonaws.services.lambda.runtime";

    private final ModuleTree tree;
    private final Set<PublishedModule> modules;
    private final List<String> libraries;

    private AllowedUses(ModuleTree tree, Set<PublishedModule> modules, List<String> libraries) {
        super("only use the modules " + modules + ", the libraries " + libraries + " and the JDK");
        this.tree = tree;
        this.modules = modules;
        this.libraries = libraries;
    }

    /** The table of the design, arrow by arrow. */
    static AllowedUses of(PublishedModule module, ModuleTree tree) {
        return switch (module) {
            case API ->
                new AllowedUses(
                        tree,
                        Set.of(PublishedModule.API),
                        List.of(API_GUARDIAN, JSPECIFY, LAMBDA, "jakarta.enterprise", "jakarta.inject"));
            case SPI ->
                new AllowedUses(
                        tree, Set.of(PublishedModule.API, PublishedModule.SPI), List.of(API_GUARDIAN, JSPECIFY));
            case CORE ->
                new AllowedUses(
                        tree,
                        Set.of(PublishedModule.API, PublishedModule.SPI, PublishedModule.CORE),
                        List.of(
                                API_GUARDIAN,
                                JSPECIFY,
                                LAMBDA,
                                "jakarta.annotation",
                                "jakarta.enterprise",
                                "jakarta.inject",
                                "org.crac",
                                "org.jboss.logging",
                                "org.jboss.weld"));
            case DYNAMODB_PLUGIN ->
                new AllowedUses(
                        tree,
                        Set.of(PublishedModule.API, PublishedModule.SPI, PublishedModule.DYNAMODB_PLUGIN),
                        List.of(
                                API_GUARDIAN,
                                JSPECIFY,
                                "jakarta.enterprise",
                                "jakarta.inject",
                                "jakarta.json",
                                "jakarta.json.bind",
                                "org.eclipse.yasson"));
            case TESTKIT ->
                new AllowedUses(
                        tree,
                        Set.of(
                                PublishedModule.API,
                                PublishedModule.SPI,
                                PublishedModule.CORE,
                                PublishedModule.DYNAMODB_PLUGIN,
                                PublishedModule.TESTKIT),
                        List.of(
                                API_GUARDIAN,
                                JSPECIFY,
                                LAMBDA,
                                "com.sun.net.httpserver",
                                "jakarta.annotation",
                                "jakarta.enterprise",
                                "jakarta.inject",
                                "jakarta.json",
                                "jakarta.json.bind",
                                "org.jboss.weld",
                                "org.junit",
                                "org.snakeyaml.engine.v2",
                                // a part of AWS's runtime interface client
                                "software.amazon.awssdk.utilslite"));
            case LOCAL ->
                new AllowedUses(
                        tree,
                        Set.of(
                                PublishedModule.API,
                                PublishedModule.SPI,
                                PublishedModule.CORE,
                                PublishedModule.DYNAMODB_PLUGIN,
                                PublishedModule.LOCAL),
                        List.of(
                                API_GUARDIAN,
                                JSPECIFY,
                                LAMBDA,
                                "jakarta.enterprise",
                                "jakarta.json",
                                "software.amazon.awssdk"));
        };
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().stream()
                .filter(use -> !isAllowed(use.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .forEach(use -> events.add(SimpleConditionEvent.violated(user, use)));
    }

    private boolean isAllowed(JavaClass used) {
        Optional<PublishedModule> module = tree.moduleOf(used);
        return used.isPrimitive() || (module.isPresent() ? modules.contains(module.get()) : isLibrary(used));
    }

    private boolean isLibrary(JavaClass used) {
        return Stream.concat(Stream.of("java"), libraries.stream())
                .anyMatch(library -> ModuleTree.isIn(library, used.getPackageName()));
    }
}
