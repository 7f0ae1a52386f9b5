package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All checks of one function, and what several of them ask. */
final class Checks {

    private final Deployment deployment;
    private final List<Interest> interests;
    private final List<Mapping> mappings;
    private final List<Delivery> deliveries;
    private final Findings findings;

    Checks(Deployment deployment, List<Interest> interests) {
        this.deployment = deployment;
        this.interests = interests;
        this.findings = new Findings(deployment.template(), deployment.function());
        this.mappings = deployment.mappings().ofTables().stream()
                .filter(this::isEnabled)
                .toList();
        this.deliveries = mappings.stream()
                .flatMap(mapping -> mapping.tables().stream().map(table -> new Delivery(mapping, table)))
                .toList();
    }

    private boolean isEnabled(Mapping mapping) {
        Optional<Scalar> enabled = mapping.settings().scalarAt("Enabled");
        boolean off =
                enabled.filter(value -> value.certain() && !value.isTrue()).isPresent();
        if (off) {
            findings.unchecked("mapping " + mapping.id(), "it is not enabled", mapping.line(), mapping.id());
        }
        return !off;
    }

    List<Finding> findings() {
        new FunctionCheck(this).run();
        new TableCheck(this).run();
        new FailureCheck(this).run();
        new ViewTypeCheck(this).run();
        new FilterCheck(this).run();
        new WindowCheck(this).run();
        openConditions();
        return findings.sorted();
    }

    private void openConditions() {
        Stream.concat(
                        Stream.of(deployment.function().id()),
                        deliveries.stream()
                                .flatMap(delivery -> Stream.of(delivery.ids()))
                                .map(id -> id.replaceAll("\\..*", "")))
                .distinct()
                .flatMap(id -> deployment.template().resource(id).stream())
                .filter(resource -> !resource.certain())
                .forEach(resource -> findings.unchecked(
                        "whether " + resource.id() + " is made",
                        "its condition depends on a parameter without a default",
                        resource.line(),
                        resource.id()));
    }

    Deployment deployment() {
        return deployment;
    }

    List<Interest> interests() {
        return interests;
    }

    List<Mapping> mappings() {
        return mappings;
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    Findings found() {
        return findings;
    }

    /** Whether the observer is for the table. */
    Certainty covers(Interest interest, StreamedTable table) {
        return interest.table()
                .map(text -> Certainty.same(tableName(text), table.name()))
                .orElse(Certainty.YES);
    }

    private Scalar tableName(String text) {
        return deployment.template().tableNamedBy(deployment.variables().resolve(text));
    }

    /** What is delivered to the observer for sure. */
    List<Delivery> deliveriesTo(Interest interest) {
        return deliveries.stream()
                .filter(delivery -> covers(interest, delivery.table()) == Certainty.YES)
                .toList();
    }

    /** Whether anything is delivered to the observer. */
    Certainty isServed(Interest interest) {
        return atLeast(deliveries.stream().map(delivery -> covers(interest, delivery.table())));
    }

    /** Whether the table is delivered. */
    Certainty isDelivered(Scalar table) {
        return atLeast(deliveries.stream()
                .map(delivery -> Certainty.same(table, delivery.table().name())));
    }

    private Certainty atLeast(Stream<Certainty> each) {
        boolean more = deployment.mappings().mayHaveMore();
        return each.reduce(more ? Certainty.MAYBE : Certainty.NO, Certainty::or);
    }
}
