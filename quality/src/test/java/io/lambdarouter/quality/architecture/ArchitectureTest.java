package io.lambdarouter.quality.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.lambdarouter.quality.PublishedModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.all();
    private static final ModuleTree TREE = new ModuleTree(PublishedModule.API.rootPackage());
    private static final ModuleRules MODULES = new ModuleRules(TREE);
    private static final TypeRules TYPES = new TypeRules(TREE);

    @ParameterizedTest
    @EnumSource
    void everySourceFileOfAModuleIsSeenAsAClass(PublishedModule module) {
        assertThat(ModuleClasses.of(module))
                .extracting(JavaClass::getName)
                .containsAll(ModuleClasses.declaredIn(module));
    }

    @ParameterizedTest
    @CsvSource({"API, 12", "SPI, 25", "CORE, 25", "DYNAMODB_PLUGIN, 40"})
    void noRulePassesForWantOfClasses(PublishedModule module, int floor) {
        assertThat(ModuleClasses.of(module).size()).isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest
    @EnumSource
    void everyClassLiesInThePackageOfItsModule(PublishedModule module) {
        assertThat(ModuleClasses.of(module)).allMatch(TREE.in(module));
    }

    @ParameterizedTest
    @EnumSource
    void aModuleUsesWhatItMay(PublishedModule module) {
        MODULES.arrowsOf(module).check(CLASSES);
    }

    @Test
    void onePackageAloneKnowsWeld() {
        MODULES.weldInOnePackage().check(CLASSES);
    }

    @Test
    void noModuleReachesIntoAnInternalPackageOfAnother() {
        MODULES.internalsStayInTheirModule().check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOther() {
        MODULES.noCycles().check(CLASSES);
    }

    @Test
    void nothingIsPrinted() {
        CodeRules.noStandardStreams().check(CLASSES);
    }

    @Test
    void nothingIsLoggedThroughJavaUtilLogging() {
        CodeRules.noJavaUtilLogging().check(CLASSES);
    }

    @Test
    void noExceptionIsOfAGenericType() {
        ArchRule rule = CodeRules.noGenericExceptions();

        assertThat(ViolatingClasses.of(rule, CLASSES)).isEmpty();
    }

    @Test
    void staticFieldsAreFinal() {
        CodeRules.staticFieldsAreFinal().check(CLASSES);
    }

    @Test
    void staticFieldsHoldNothingThatCanBeChanged() {
        CodeRules.staticFieldsHoldNothingMutable().check(CLASSES);
    }

    @Test
    void everyTypeSaysWhoMayExtendIt() {
        TYPES.typesAreClosed().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        TYPES.packagesAreNullMarked().check(CLASSES);
    }

    @Test
    void noEventTypeIsARecord() {
        TYPES.eventTypesAreNoRecords().check(CLASSES);
    }
}
