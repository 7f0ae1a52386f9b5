package io.lambdarouter.examples.patterns.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    @Test
    void theAddressOfTheWarehouseIsASettingOfTheFunction() {
        assertThat(new Environment().warehouse().address()).isEqualTo(URI.create("http://warehouse.example"));
    }
}
