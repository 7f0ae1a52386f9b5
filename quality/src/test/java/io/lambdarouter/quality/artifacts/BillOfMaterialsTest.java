package io.lambdarouter.quality.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.PublishedModule;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BillOfMaterialsTest {

    private static final int MADE_OF_A_NAME = 3;

    @ParameterizedTest
    @EnumSource
    void itDescribesItsModule(PublishedModule module) {
        JsonObject described = BillOfMaterials.of(module).metadata().getJsonObject("component");

        assertThat(described.getString("purl"))
                .startsWith("pkg:maven/io.lambdarouter/" + module.artifactId() + "@")
                .endsWith("?type=jar");
    }

    @ParameterizedTest
    @CsvSource({"SPI, api", "CORE, api spi", "DYNAMODB_PLUGIN, api spi"})
    void itNamesTheOtherModulesThatItsModuleNeeds(PublishedModule module, String needed) {
        assertThat(BillOfMaterials.of(module).ours())
                .extracting(name -> name.replace("lambda-router-", ""))
                .containsExactlyInAnyOrder(needed.split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void twoBuildsOfOneCommitMakeTheSame(PublishedModule module) {
        BillOfMaterials bill = BillOfMaterials.of(module);

        assertThat(bill.metadata()).doesNotContainKey("timestamp");
        assertThat(UUID.fromString(bill.json().getString("serialNumber").replace("urn:uuid:", ""))
                        .version())
                .isEqualTo(MADE_OF_A_NAME);
    }
}
