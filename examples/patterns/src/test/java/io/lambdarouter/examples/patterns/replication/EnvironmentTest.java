package io.lambdarouter.examples.patterns.replication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class EnvironmentTest {

    @Test
    void theFunctionStandsWhereItRunsAndWritesToTheOtherRegion() {
        Environment environment = new Environment();

        Replica replica = environment.replica();
        try {
            assertThat(replica.homeRegion()).isEqualTo("eu-west-1");
            assertThat(replica.otherRegion().serviceClientConfiguration().region())
                    .isEqualTo(Region.US_WEST_2);
        } finally {
            environment.close(replica);
        }
    }
}
