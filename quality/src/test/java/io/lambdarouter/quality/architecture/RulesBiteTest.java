package io.lambdarouter.quality.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.lambdarouter.quality.PublishedModule;
import io.lambdarouter.quality.fixtures.ApiUsesSpi;
import io.lambdarouter.quality.fixtures.Flawless;
import io.lambdarouter.quality.fixtures.core.Careless;
import io.lambdarouter.quality.fixtures.core.CoreUsesDynamoDb;
import io.lambdarouter.quality.fixtures.core.CoreUsesWeld;
import io.lambdarouter.quality.fixtures.dynamodb.EventRecord;
import io.lambdarouter.quality.fixtures.dynamodb.PluginUsesCore;
import io.lambdarouter.quality.fixtures.spi.SpiUsesCdi;
import io.lambdarouter.quality.fixtures.testkit.TestKitUsesInternal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of {@link ArchitectureTest} finds the fixtures that break it, and no others. */
class RulesBiteTest {

    private static final ModuleTree TREE = new ModuleTree(Flawless.class.getPackageName());
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(TREE.root());
    private static final ModuleRules MODULES = new ModuleRules(TREE);
    private static final TypeRules TYPES = new TypeRules(TREE);

    static Stream<Breach> breaches() {
        return Stream.of(
                new Breach(MODULES.arrowsOf(PublishedModule.API), ApiUsesSpi.class),
                new Breach(MODULES.arrowsOf(PublishedModule.SPI), SpiUsesCdi.class),
                new Breach(MODULES.arrowsOf(PublishedModule.CORE), CoreUsesDynamoDb.class),
                new Breach(MODULES.arrowsOf(PublishedModule.DYNAMODB_PLUGIN), PluginUsesCore.class),
                new Breach(MODULES.weldInOnePackage(), CoreUsesWeld.class),
                new Breach(MODULES.internalsStayInTheirModule(), TestKitUsesInternal.class),
                new Breach(CodeRules.noStandardStreams(), Careless.class),
                new Breach(CodeRules.noJavaUtilLogging(), Careless.class),
                new Breach(CodeRules.noGenericExceptions(), Careless.class),
                new Breach(CodeRules.staticFieldsAreFinal(), Careless.class),
                new Breach(CodeRules.staticFieldsHoldNothingMutable(), Careless.class),
                new Breach(TYPES.typesAreClosed(), Careless.class),
                new Breach(TYPES.packagesAreNullMarked(), SpiUsesCdi.class),
                new Breach(TYPES.eventTypesAreNoRecords(), EventRecord.class));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void theRuleFindsTheClassThatBreaksItAndNoOther(Breach breach) {
        assertThat(ViolatingClasses.of(breach.rule, FIXTURES)).containsExactly(breach.fixture.getName());
    }

    @Test
    void packagesThatDependOnEachOtherAreFound() {
        List<String> cycles =
                MODULES.noCycles().evaluate(FIXTURES).getFailureReport().getDetails();

        assertThat(cycles).anyMatch(cycle -> cycle.contains(TREE.root() + ".spi.one"));
    }

    private record Breach(ArchRule rule, Class<?> fixture) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }
}
