package io.lambdarouter.benchmarks.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class QuartilesTest {

    @Test
    void theyStandAtTheQuarters() {
        assertThat(Quartiles.of(DoubleStream.of(5, 1, 4, 2, 3))).isEqualTo(new Quartiles(3, 2, 4));
        assertThat(Quartiles.of(DoubleStream.of(1, 2))).isEqualTo(new Quartiles(1.5, 1.25, 1.75));
        assertThat(Quartiles.of(DoubleStream.of(7))).hasToString("Quartiles[median=7.0, lower=7.0, upper=7.0]");
    }

    @Test
    void theyAreWrittenAsARange() {
        assertThat(Quartiles.of(DoubleStream.of(1, 2)).range("%.1f")).isEqualTo("1.5 (1.3 to 1.8)");
    }
}
