package io.lambdarouter.benchmarks.cold;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured, to be read by people and by programs. Ratios are of starts in the same round.
 *
 * @param conditions how it was measured
 * @param rounds the start of each variant, round by round
 */
record Report(String conditions, List<Map<Variant, Start>> rounds) {

    /** How the time of this library should compare. */
    private static final Map<Variant, Double> LIMITS =
            new EnumMap<>(Map.of(Variant.QUARKUS, 0.9, Variant.ENHANCED_CLIENT, 1.0, Variant.PLAIN, 1.0));

    /** Tables in Markdown. */
    String markdown() {
        List<String> lines = new ArrayList<>(List.of(
                conditions,
                "",
                "| | first answer, ms | init, ms | first event, ms | CPU, ms | memory, MB | x plain | x Enhanced Client | x Quarkus |",
                "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"));
        variants().stream().sorted().map(this::row).forEach(lines::add);
        lines.addAll(List.of(
                "", "| target | at most | found | of processor time | met |", "| --- | --- | --- | --- | --- |"));
        LIMITS.entrySet().stream()
                .filter(limit -> variants().containsAll(Set.of(Variant.LAMBDA_ROUTER, limit.getKey())))
                .map(limit -> target(limit.getKey(), limit.getValue()))
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private Set<Variant> variants() {
        return rounds.get(0).keySet();
    }

    private String row(Variant variant) {
        return Stream.of(
                        variant.title(),
                        quartiles(variant, Start::firstAnswer).range("%.0f"),
                        median(variant, Start::init),
                        median(variant, Start::firstEvent),
                        median(variant, Start::cpu),
                        median(variant, Start::memory),
                        over(variant, Variant.PLAIN),
                        over(variant, Variant.ENHANCED_CLIENT),
                        over(variant, Variant.QUARKUS))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private Quartiles quartiles(Variant variant, ToDoubleFunction<Start> number) {
        return Quartiles.of(rounds.stream().mapToDouble(round -> number.applyAsDouble(start(round, variant))));
    }

    private static Start start(Map<Variant, Start> round, Variant variant) {
        return Stream.ofNullable(round.get(variant)).findFirst().orElseThrow();
    }

    private String median(Variant variant, ToDoubleFunction<Start> number) {
        return String.format(Locale.ROOT, "%.0f", quartiles(variant, number).median());
    }

    private String over(Variant variant, Variant other) {
        return variants().contains(other)
                ? String.format(
                        Locale.ROOT,
                        "%.2f",
                        ratio(variant, other, Start::firstAnswer).median())
                : "";
    }

    private Quartiles ratio(Variant variant, Variant other, ToDoubleFunction<Start> number) {
        return Quartiles.of(rounds.stream()
                .mapToDouble(round ->
                        number.applyAsDouble(start(round, variant)) / number.applyAsDouble(start(round, other))));
    }

    private String target(Variant other, double limit) {
        Quartiles found = ratio(Variant.LAMBDA_ROUTER, other, Start::firstAnswer);
        return Stream.of(
                        "Lambda Router over " + other.title(),
                        String.valueOf(limit),
                        found.range("%.2f"),
                        ratio(Variant.LAMBDA_ROUTER, other, Start::cpu).range("%.2f"),
                        found.median() <= limit ? "yes" : "no")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Every number of every round. */
    JsonObject json() {
        JsonArrayBuilder starts = Json.createArrayBuilder();
        for (int round = 0; round < rounds.size(); round++) {
            for (Map.Entry<Variant, Start> measured : rounds.get(round).entrySet()) {
                Start start = measured.getValue();
                starts.add(Json.createObjectBuilder()
                        .add("round", round)
                        .add("variant", measured.getKey().name())
                        .add("firstAnswer", start.firstAnswer())
                        .add("init", start.init())
                        .add("cpu", start.cpu())
                        .add("memory", start.memory()));
            }
        }
        return Json.createObjectBuilder()
                .add("conditions", conditions)
                .add("starts", starts)
                .build();
    }
}
