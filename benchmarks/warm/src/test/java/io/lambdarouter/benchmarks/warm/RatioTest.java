package io.lambdarouter.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void theMedianStandsBetweenTheOthers() {
        assertThat(Ratio.of(DoubleStream.of(3, 1, 2))).isEqualTo(new Ratio(2, 1, 3));
        assertThat(Ratio.of(DoubleStream.of(4, 1, 2, 3))).isEqualTo(new Ratio(2.5, 1, 4));
    }

    @Test
    void onePassHasNoRange() {
        assertThat(Ratio.of(DoubleStream.of(0.5))).hasToString("0.50");
        assertThat(Ratio.of(DoubleStream.of(0.5, 0.7, 1_234.6))).hasToString("0.70 (0.50 to 1,235)");
    }
}
