package io.lambdarouter.quality.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.lambdarouter.quality.PublishedModule;

/** Who may use whom. */
record ModuleRules(ModuleTree tree) {

    ArchRule arrowsOf(PublishedModule module) {
        return classes()
                .that(tree.in(module))
                .should(AllowedUses.of(module, tree))
                .allowEmptyShould(true)
                .because("the table of modules in the design says so");
    }

    ArchRule weldInOnePackage() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        tree.packageOf(PublishedModule.CORE) + ".internal.weld..",
                        tree.packageOf(PublishedModule.TESTKIT) + ".internal.weld..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jboss.weld..")
                .because(
                        "another CDI container, or the next Weld, must be a matter of one package, and one of the test kit's");
    }

    ArchRule internalsStayInTheirModule() {
        return classes().should(keepOffInternalsOfOtherModules()).because("an internal package is nobody's API");
    }

    ArchRule noCycles() {
        return slices().assignedFrom(packages()).should().beFreeOfCycles();
    }

    private ArchCondition<JavaClass> keepOffInternalsOfOtherModules() {
        return new ArchCondition<>("keep off the internal packages of other modules") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use ->
                                isForeignInternal(user, use.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription)
                        .forEach(use -> events.add(SimpleConditionEvent.violated(user, use)));
            }
        };
    }

    private boolean isForeignInternal(JavaClass user, JavaClass used) {
        return ModuleTree.isIn(tree.root(), used.getPackageName())
                && (used.getPackageName() + ".").contains(".internal.")
                && !tree.moduleOf(user).equals(tree.moduleOf(used));
    }

    private SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return ModuleTree.isIn(tree.root(), type.getPackageName())
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
