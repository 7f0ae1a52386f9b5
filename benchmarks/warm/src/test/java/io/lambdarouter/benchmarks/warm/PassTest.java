package io.lambdarouter.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.benchmarks.orders.Payload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassTest {

    private static final Cell TYPED = new Cell(Contender.ROUTER_BEANS, Payload.R100);
    private static final Cell UNTYPED = new Cell(Contender.ROUTER_RAW, Payload.R100);
    private static final Cell FLOOR = new Cell(Contender.JACKSON_TOKENS, Payload.R100);

    @Test
    void whatWasMeasuredWhileTheMachineWasSlowIsComparedAtTheCommonPace() {
        Pass pass = new Pass(Map.of(
                TYPED, new Measurement(2, 3_000, 500),
                UNTYPED, new Measurement(4, 9_000, 900),
                FLOOR, new Measurement(1, 5_000, 10)));

        assertThat(pass.pace()).isEqualTo(5_000);
        assertThat(pass.of(TYPED)).isEqualTo(new Cost(10_000, 500));
        assertThat(pass.of(UNTYPED)).isEqualTo(new Cost(20_000, 900));
    }

    @Test
    void aPaceIsATimeThatIsTaken() {
        long start = System.nanoTime();
        double pace = Pace.warm().now();
        assertThat(pace).isPositive().isLessThan(System.nanoTime() - start);
    }
}
