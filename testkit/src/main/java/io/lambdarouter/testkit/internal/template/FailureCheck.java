package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.Optional;

/** The function tells of failures in the way in which the mapping listens, and what is given up leaves a trace. */
final class FailureCheck {

    private static final String UNLIMITED = "-1";

    private final Checks checks;
    private final FailureSetting setting;

    FailureCheck(Checks checks) {
        this.checks = checks;
        this.setting = FailureSetting.of(checks.deployment().variables());
    }

    void run() {
        checks.deliveries().stream()
                .filter(delivery -> delivery.mapping().road() != Mapping.Road.PIPE)
                .forEach(this::checkAnswers);
        setting.tables().forEach(this::checkNamed);
        checks.mappings().forEach(this::checkDestination);
    }

    private void checkAnswers(Delivery delivery) {
        Certainty reports = setting.reports(delivery.table().name());
        Certainty reads = delivery.mapping().readsAnswers();
        if (reports == Certainty.MAYBE || reads == Certainty.MAYBE) {
            checks.found()
                    .unchecked(
                            "whether mapping " + delivery.mapping().id() + " reads which records failed",
                            reads == Certainty.MAYBE
                                    ? "its FunctionResponseTypes depend on the deployment"
                                    : FailureSetting.NAME + " or the table's name depends on the deployment",
                            delivery.mapping().line(),
                            delivery.ids());
        } else if (reports == Certainty.YES && reads == Certainty.NO) {
            checks.found().error(lost(delivery), delivery.mapping().line(), delivery.ids());
        } else if (reports == Certainty.NO && reads == Certainty.YES) {
            checks.found().warning(unused(delivery), delivery.mapping().line(), delivery.ids());
        }
    }

    private Diagnostic lost(Delivery delivery) {
        return Diagnostic.of("LR-9010", "Failures are lost: the function reports them, and the mapping does not listen")
                .with("mapping", delivery.mapping().id())
                .with("found", setting.shown())
                .with("expected", "FunctionResponseTypes: [" + Mapping.REPORT + "] on the mapping")
                .remedy("add it, or remove the setting");
    }

    private Diagnostic unused(Delivery delivery) {
        return Diagnostic.of("LR-9012", "The mapping listens for failed records, and the function does not name them")
                .with("mapping", delivery.mapping().id())
                .with("found", setting.shown())
                .with("expected", FailureSetting.NAME + "=report")
                .remedy("set it, so that what was handled before a failure is not delivered again");
    }

    private void checkNamed(String table) {
        Certainty delivered = checks.isDelivered(new Scalar(table, true, 0));
        boolean otherSources = checks.deployment().mappings().hasOtherSources();
        if (delivered == Certainty.NO && !otherSources) {
            checks.found().error(notDelivered(table), settingLine());
        } else if (delivered != Certainty.YES) {
            checks.found()
                    .unchecked(
                            "whether " + setting.shown() + " names what is delivered",
                            otherSources
                                    ? "the function has event sources that are no streams of tables"
                                    : "a name depends on the deployment",
                            settingLine());
        }
    }

    private Diagnostic notDelivered(String table) {
        return Diagnostic.of("LR-9011", "The setting for failures names a table that no mapping delivers")
                .with("found", setting.shown())
                .with("not delivered", table)
                .with(
                        "expected",
                        checks.deliveries().stream()
                                .map(delivery -> delivery.table().name().text())
                                .distinct()
                                .toList())
                .remedy("correct the name; of a generated one, by !Sub \"throw,${BooksTable}=report\"");
    }

    private int settingLine() {
        return checks.deployment()
                .variables()
                .get(FailureSetting.NAME)
                .map(Scalar::line)
                .orElse(0);
    }

    private void checkDestination(Mapping mapping) {
        if (!mapping.hasDestination()) {
            checks.found()
                    .warning(
                            Diagnostic.of("LR-9023", "A mapping has no on-failure destination")
                                    .with("mapping", mapping.id())
                                    .with("found", retries(mapping))
                                    .with("expected", "a destination, so that records which are given up leave a trace")
                                    .remedy("add DestinationConfig.OnFailure, for example an SQS queue; of a pipe,"
                                            + " DeadLetterConfig"),
                            mapping.line(),
                            mapping.id());
        }
    }

    private static String retries(Mapping mapping) {
        Optional<String> attempts = limit(mapping, "MaximumRetryAttempts");
        Optional<String> age = limit(mapping, "MaximumRecordAgeInSeconds");
        return attempts.isEmpty() && age.isEmpty()
                ? "endless retries: the shard waits until the record expires after 24 hours"
                : "a record is lost after "
                        + attempts.map(number -> number + " retries").orElse("")
                        + (attempts.isPresent() && age.isPresent() ? " or " : "")
                        + age.map(seconds -> seconds + " seconds").orElse("");
    }

    private static Optional<String> limit(Mapping mapping, String name) {
        return mapping.number(name).map(Scalar::text).filter(text -> !text.equals(UNLIMITED));
    }
}
