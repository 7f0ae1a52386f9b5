package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What this library wants to reach, and what it has reached.
 *
 * @param title what is compared with what
 * @param limit the most it may be
 * @param found what it is
 */
record Target(String title, double limit, Ratio found) {

    boolean isMet() {
        return found.median() <= limit;
    }

    /** All of them. */
    static List<Target> of(Passes passes) {
        List<Target> targets = new ArrayList<>();
        typed(passes, targets);
        untyped(passes, targets);
        growth(passes, targets);
        dispatch(passes, targets);
        return targets;
    }

    private static void typed(Passes passes, List<Target> targets) {
        for (Contender router : List.of(Contender.ROUTER_BEANS, Contender.ROUTER_RECORDS)) {
            String title = router.title() + ", over the Enhanced Client: ";
            targets.add(
                    new Target(title + "time", 0.55, passes.time(on100(router), on100(Contender.AWS_ENHANCED_BEANS))));
            targets.add(new Target(
                    title + "time (stretch)", 0.42, passes.time(on100(router), on100(Contender.AWS_ENHANCED_BEANS))));
            targets.add(new Target(
                    title + "allocation", 0.4, passes.allocation(on100(router), on100(Contender.AWS_ENHANCED_BEANS))));
        }
    }

    private static void untyped(Passes passes, List<Target> targets) {
        targets.add(new Target(
                "Raw records, all attributes read, over DynamodbEvent: time",
                0.7,
                passes.time(on100(Contender.ROUTER_RAW), on100(Contender.AWS_EVENT))));
        targets.add(new Target(
                "Raw records, identifiers read, over DynamodbEvent: time",
                0.7,
                passes.time(on100(Contender.ROUTER_RAW_IDENTIFIERS), on100(Contender.AWS_EVENT_IDENTIFIERS))));
        targets.add(new Target(
                "Images that nobody touches, over a jackson-core token scan: time",
                1,
                passes.time(on100(Contender.ROUTER_NO_IMAGE), on100(Contender.JACKSON_TOKENS))));
    }

    private static void growth(Passes passes, List<Target> targets) {
        targets.add(new Target(
                "Time per record, 1,000 over 100 records",
                1.2,
                passes.time(new Cell(Contender.ROUTER_BEANS, Payload.R1000), on100(Contender.ROUTER_BEANS))));
        targets.add(new Target(
                "Time per record, 10,000 over 100 small records",
                1.2,
                passes.time(
                        new Cell(Contender.ROUTER_BEANS, Payload.R10000_SMALL),
                        new Cell(Contender.ROUTER_BEANS, Payload.R100_SMALL))));
    }

    private static void dispatch(Passes passes, List<Target> targets) {
        targets.add(new Target(
                "Dispatch to one more observer, over a direct call: nanoseconds per record",
                1_000,
                dispatch(passes, Cost::nanoseconds)));
        targets.add(new Target(
                "Dispatch to one more observer, over a direct call: bytes per record",
                200,
                dispatch(passes, Cost::bytes)));
        targets.add(new Target(
                "100 observers of other tables, over one match that binds both images: time",
                1,
                passes.of(pass -> others(pass).nanoseconds() / binding(pass).nanoseconds())));
        targets.add(new Target(
                "100 observers of other tables, over one match that only counts: time (stretch)",
                1,
                passes.of(pass -> others(pass).nanoseconds() / oneMore(pass).nanoseconds())));
    }

    private static Ratio dispatch(Passes passes, ToDoubleFunction<Cost> part) {
        Function<Pass, Cost> overDirect = pass -> oneMore(pass).minus(pass.of(on100(Contender.DIRECT_CALL)));
        return passes.of(pass -> part.applyAsDouble(overDirect.apply(pass)));
    }

    private static Cost oneMore(Pass pass) {
        return pass.of(on100(Contender.ROUTER_COUNT_10))
                .minus(pass.of(on100(Contender.ROUTER_COUNT_1)))
                .dividedBy(9);
    }

    private static Cost others(Pass pass) {
        return pass.of(on100(Contender.ROUTER_COUNT_1_OF_101)).minus(pass.of(on100(Contender.ROUTER_COUNT_1)));
    }

    private static Cost binding(Pass pass) {
        return pass.of(on100(Contender.ROUTER_BEANS)).minus(pass.of(on100(Contender.ROUTER_COUNT_1)));
    }

    private static Cell on100(Contender contender) {
        return new Cell(contender, Payload.R100);
    }
}
