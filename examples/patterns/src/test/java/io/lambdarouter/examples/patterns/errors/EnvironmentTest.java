package io.lambdarouter.examples.patterns.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    @Test
    void the_address_of_the_warehouse_is_a_setting_of_the_function() {
        assertThat(new Environment().warehouse().address()).isEqualTo(URI.create("http://warehouse.example"));
    }
}
