package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Payload;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, to be read by people and by programs. */
record Report(Passes passes, Meter meter) {

    /** Tables in Markdown. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(conditions());
        for (Payload payload : Payload.values()) {
            lines.add("");
            lines.addAll(table(payload));
        }
        lines.add("");
        lines.addAll(targets());
        return String.join("\n", lines) + "\n";
    }

    private String conditions() {
        return String.format(
                Locale.ROOT,
                "Java %s, %s, %s compiler(s), %d pass(es) of %d s of warm-up and %d short measurements.",
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                meter.tier(),
                meter.effort().passes(),
                meter.effort().warmUp(),
                meter.effort().iterations());
    }

    private List<String> table(Payload payload) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%s: %,d record(s), %,d bytes", payload, payload.records(), payload.event().length));
        lines.add("");
        lines.add(
                "| | CPU ns/record | B/record | time x Enhanced Client | B x Enhanced Client | time x DynamodbEvent | time x token scan |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- |");
        Arrays.stream(Contender.values())
                .map(contender -> new Cell(contender, payload))
                .filter(passes::has)
                .map(this::row)
                .forEach(lines::add);
        return lines;
    }

    private String row(Cell cell) {
        Cell typed = new Cell(Contender.AWS_ENHANCED_BEANS, cell.payload());
        Cell untyped = new Cell(Contender.AWS_EVENT, cell.payload());
        Cell floor = new Cell(Contender.JACKSON_TOKENS, cell.payload());
        return "| "
                + Stream.of(
                                cell.contender().title(),
                                passes.nanoseconds(cell),
                                passes.bytes(cell),
                                over(typed, other -> passes.time(cell, other)),
                                over(typed, other -> passes.allocation(cell, other)),
                                over(untyped, other -> passes.time(cell, other)),
                                over(floor, other -> passes.time(cell, other)))
                        .map(String::valueOf)
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private String over(Cell other, Function<Cell, Ratio> ratio) {
        return passes.has(other) ? ratio.apply(other).toString() : "";
    }

    private List<String> targets() {
        List<String> lines =
                new ArrayList<>(List.of("| target | at most | found | met |", "| --- | --- | --- | --- |"));
        Target.of(passes).stream()
                .map(target -> "| " + target.title() + " | " + target.limit() + " | " + target.found() + " | "
                        + (target.isMet() ? "yes" : "no") + " |")
                .forEach(lines::add);
        return lines;
    }

    /** Every number of every pass. */
    JsonObject json() {
        JsonArrayBuilder costs = Json.createArrayBuilder();
        for (int pass = 0; pass < passes.all().size(); pass++) {
            for (Map.Entry<Cell, Measurement> measured :
                    passes.all().get(pass).measurements().entrySet()) {
                costs.add(Json.createObjectBuilder()
                        .add("pass", pass)
                        .add("contender", measured.getKey().contender().name())
                        .add("payload", measured.getKey().payload().name())
                        .add("scansPerRecord", measured.getValue().scans())
                        .add("nanosecondsPerScan", measured.getValue().pace())
                        .add("bytesPerRecord", measured.getValue().bytes()));
            }
        }
        return Json.createObjectBuilder()
                .add("conditions", conditions())
                .add("costs", costs)
                .build();
    }
}
