package io.lambdarouter.quality.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;

/** What no class may do. */
final class CodeRules {

    /** They say nothing to whoever would catch them. */
    private static final Set<String> GENERIC_EXCEPTIONS = Set.of(
            "java.lang.Throwable",
            "java.lang.Error",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "java.lang.NullPointerException");

    private static final Set<String> IMMUTABLE_INTERFACES =
            Set.of("java.util.Collection", "java.util.List", "java.util.Map", "java.util.Set");

    private CodeRules() {}

    /** A class with a main method is a command, whose answer is what it prints; it has no application to choose for it. */
    static ArchRule noStandardStreams() {
        return noClasses()
                .that(DescribedPredicate.describe("are no commands", type -> !isCommand(type)))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("System.Logger lets the application choose where log lines go");
    }

    private static boolean isCommand(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent();
    }

    /** But for Weld's own lines, which go there unless the application has brought another log. */
    static ArchRule noJavaUtilLogging() {
        return noClasses()
                .that(DescribedPredicate.describe("are no commands", type -> !isCommand(type)))
                .and()
                .doNotHaveSimpleName("WeldLog")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("System.Logger lets the application choose where log lines go");
    }

    static ArchRule noGenericExceptions() {
        return noClasses()
                .should()
                .callConstructorWhere(makesGenericException())
                .because("every failure is one of our exceptions, or one that names the caller's mistake");
    }

    /** A subclass has to call such a constructor; that makes no exception of the generic type. */
    private static DescribedPredicate<JavaConstructorCall> makesGenericException() {
        return DescribedPredicate.describe(
                "makes an exception of a generic type",
                call -> GENERIC_EXCEPTIONS.contains(call.getTargetOwner().getName())
                        && !call.getOriginOwner().isAssignableTo(Throwable.class));
    }

    static ArchRule staticFieldsAreFinal() {
        return fields().that()
                .areStatic()
                .should(be(DescribedPredicate.<JavaField>describe(
                        "final", field -> has(field, FINAL) || has(field, SYNTHETIC))))
                .because("containers, tests and warm starts share them");
    }

    static ArchRule staticFieldsHoldNothingMutable() {
        return fields().that()
                .areStatic()
                .should(be(DescribedPredicate.<JavaField>describe(
                        "of a type that nobody can change", field -> !isMutable(field) || has(field, SYNTHETIC))))
                .because("containers, tests and warm starts share them");
    }

    /** A private array is a constant as long as its class leaves it alone; a visible one is anybody's to change. */
    private static boolean isMutable(JavaField field) {
        JavaClass type = field.getRawType();
        return type.isArray() ? !has(field, JavaModifier.PRIVATE) : isMutable(type);
    }

    private static boolean isMutable(JavaClass type) {
        boolean collection = type.isAssignableTo("java.util.Collection") || type.isAssignableTo("java.util.Map");
        return (collection && !IMMUTABLE_INTERFACES.contains(type.getName()))
                || ModuleTree.isIn("java.util.concurrent", type.getPackageName())
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(Appendable.class);
    }

    private static boolean has(JavaField field, JavaModifier modifier) {
        return field.getModifiers().contains(modifier);
    }
}
