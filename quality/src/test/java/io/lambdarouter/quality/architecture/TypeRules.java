package io.lambdarouter.quality.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.lambdarouter.quality.PublishedModule;
import org.jspecify.annotations.NullMarked;

/** What every type has to be like. */
record TypeRules(ModuleTree tree) {

    ArchRule typesAreClosed() {
        return classes()
                .that()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(be(DescribedPredicate.describe(
                        "final, abstract, sealed, an interface, an enum or a record", TypeRules::isClosed)))
                .because("who may extend a class is decided when it is written");
    }

    private static boolean isClosed(JavaClass type) {
        return type.isInterface()
                || type.isEnum()
                || type.isRecord()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                || type.reflect().isSealed();
    }

    ArchRule packagesAreNullMarked() {
        return classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should(be(DescribedPredicate.describe(
                        "in a package that is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("what may be null is said in the type");
    }

    /** What users get from an event has to be able to grow, which the components of a record cannot. */
    ArchRule eventTypesAreNoRecords() {
        return classes()
                .that(tree.in(PublishedModule.DYNAMODB_PLUGIN))
                .and()
                .resideOutsideOfPackage("..internal..")
                .and()
                .arePublic()
                .and(DescribedPredicate.describe("are no kinds of AttributeValue", type -> !isAttributeValue(type)))
                .should(be(DescribedPredicate.describe("no record", type -> !type.isRecord())))
                .because("a new component of a public record breaks its users");
    }

    private static boolean isAttributeValue(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> outer.getSimpleName().equals("AttributeValue"))
                .isPresent();
    }
}
