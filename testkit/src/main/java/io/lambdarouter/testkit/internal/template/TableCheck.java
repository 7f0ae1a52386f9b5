package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.List;
import java.util.Optional;

/** Every observer's table is delivered, and every table that is delivered has an observer. */
record TableCheck(Checks checks) {

    void run() {
        checks.interests().forEach(this::check);
        checks.deliveries().forEach(this::checkStream);
        checks.deliveries().forEach(this::checkObserved);
    }

    private void check(Interest interest) {
        List<String> missing =
                interest.table().map(checks.deployment().variables()::missingIn).orElse(List.of());
        if (!missing.isEmpty()) {
            checks.found().error(unset(interest, missing), functionLine());
            return;
        }
        switch (checks.isServed(interest)) {
            case NO -> checks.found().error(undelivered(interest), functionLine());
            case MAYBE ->
                checks.found()
                        .unchecked(
                                "whether a mapping delivers the table of " + interest.name(),
                                "the names of the table and of the stream are not known before the deployment",
                                functionLine());
            case YES -> {}
        }
    }

    private int functionLine() {
        return checks.deployment().function().line();
    }

    private static Diagnostic unset(Interest interest, List<String> missing) {
        return Diagnostic.of("LR-9014", "A table's name comes from a variable that the template does not set")
                .with("observer", interest.name())
                .with("found", table(interest))
                .with("not set", String.join(", ", missing))
                .with("expected", "the variable under Environment.Variables of the function")
                .remedy("set it there, for example to !Ref of the table");
    }

    private Diagnostic undelivered(Interest interest) {
        return Diagnostic.of("LR-9013", "No mapping delivers what an observer is for")
                .with("observer", interest.name())
                .with("expected", table(interest))
                .with(
                        "delivered",
                        checks.deliveries().isEmpty()
                                ? "nothing"
                                : checks.deliveries().stream()
                                        .map(delivery -> delivery.table().name().text())
                                        .distinct()
                                        .toList())
                .remedy("add an event source mapping for the table's stream, or correct the name in @Table");
    }

    private static String table(Interest interest) {
        return interest.table().map(name -> "@Table(\"" + name + "\")").orElse("the changes of any table");
    }

    private void checkStream(Delivery delivery) {
        Optional<Resource> table = delivery.table().resource();
        if (table.isEmpty() || delivery.isKinesis()) {
            return;
        }
        if (table.get().properties().at("StreamSpecification").isEmpty()) {
            checks.found()
                    .error(
                            Diagnostic.of("LR-9015", "The table of a mapping has no stream")
                                    .with("mapping", delivery.mapping().id())
                                    .with(
                                            "found",
                                            table.get().type() + " "
                                                    + delivery.table().id())
                                    .with("expected", "a StreamSpecification with a StreamViewType")
                                    .remedy(
                                            "add it to an AWS::DynamoDB::Table; an AWS::Serverless::SimpleTable cannot have one"),
                            table.get().line(),
                            delivery.ids());
        }
    }

    private void checkObserved(Delivery delivery) {
        Scalar table = delivery.table().name();
        boolean unobserved = table.certain()
                && checks.interests().stream()
                        .allMatch(interest -> checks.covers(interest, delivery.table()) == Certainty.NO);
        if (unobserved && checks.deployment().skipsUnmatched() == Certainty.NO) {
            checks.found()
                    .error(
                            Diagnostic.of("LR-9016", "A mapping delivers a table that no observer is for")
                                    .with("mapping", delivery.mapping().id())
                                    .with("found", table.text())
                                    .with("expected", "an observer for its changes: without one, every record fails")
                                    .remedy(
                                            "write an observer, remove the mapping, or set LAMBDA_ROUTER_UNMATCHED=skip"),
                            delivery.mapping().line(),
                            delivery.ids());
        }
    }
}
