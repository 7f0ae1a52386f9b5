package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Payload;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One thing to measure: who handles what. */
record Cell(Contender contender, Payload payload) {

    /** All contenders on the usual batch, and what the targets need of the other events. */
    static List<Cell> few() {
        Stream<Cell> growth = Stream.of(Payload.R1000, Payload.R100_SMALL, Payload.R10000_SMALL)
                .map(payload -> new Cell(Contender.ROUTER_BEANS, payload));
        return Stream.concat(usual(), growth).toList();
    }

    /** All contenders on the usual batch, the most telling ones on the other events. */
    static List<Cell> all() {
        Stream<Cell> others = Arrays.stream(Payload.values())
                .filter(payload -> payload != Payload.R100)
                .flatMap(payload -> telling().map(contender -> new Cell(contender, payload)));
        return Stream.concat(usual(), others).toList();
    }

    private static Stream<Cell> usual() {
        return Arrays.stream(Contender.values()).map(contender -> new Cell(contender, Payload.R100));
    }

    private static Stream<Contender> telling() {
        return Stream.of(
                Contender.ROUTER_BEANS,
                Contender.ROUTER_RAW,
                Contender.ROUTER_NO_IMAGE,
                Contender.AWS_EVENT,
                Contender.AWS_ENHANCED_BEANS,
                Contender.JACKSON_TOKENS);
    }
}
