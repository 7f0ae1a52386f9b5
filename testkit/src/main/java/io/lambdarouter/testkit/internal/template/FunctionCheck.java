package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.Settings;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The function itself can do its work, and nobody uses it for what it cannot do. */
record FunctionCheck(Checks checks) {

    private static final Pattern JAVA = Pattern.compile("java(\\d+)(?:\\..*)?");
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})(ms|s)");
    private static final int OLDEST_JAVA = 17;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

    void run() {
        checks.deployment().mappings().enrichments().forEach(this::checkEnrichment);
        property("Runtime").ifPresent(this::checkRuntime);
        checkTimeout();
    }

    private Optional<Scalar> property(String name) {
        return checks.deployment().function().properties().scalarAt(name).filter(Scalar::certain);
    }

    private void checkEnrichment(Resource pipe) {
        checks.found()
                .error(
                        Diagnostic.of("LR-9024", "A pipe uses the function as its enrichment")
                                .with("pipe", pipe.id())
                                .with("found", "Enrichment")
                                .with("expected", "Target: the answer of an enrichment takes the place of the data")
                                .remedy("make the function the target of the pipe"),
                        pipe.line(),
                        pipe.id());
    }

    private void checkRuntime(Scalar runtime) {
        Matcher java = JAVA.matcher(runtime.text());
        if (!java.matches() || Integer.parseInt(java.group(1)) < OLDEST_JAVA) {
            checks.found()
                    .error(
                            Diagnostic.of("LR-9025", "The function's runtime cannot run the router")
                                    .with("found", runtime.text())
                                    .with("expected", "java17 or newer")
                                    .remedy("choose another Runtime"),
                            runtime.line());
        }
    }

    private void checkTimeout() {
        Optional<Scalar> setting =
                checks.deployment().variables().get(Settings.DEADLINE_MARGIN).filter(Scalar::certain);
        Optional<Duration> margin = setting.flatMap(text -> duration(text.text().trim()));
        Duration timeout = property("Timeout")
                .flatMap(seconds -> duration(seconds.text() + "s"))
                .orElse(DEFAULT_TIMEOUT);
        if (margin.filter(longer -> longer.compareTo(timeout) >= 0).isPresent()) {
            checks.found()
                    .warning(
                            Diagnostic.of("LR-9026", "The function's timeout is not longer than the deadline margin")
                                    .with("found", "Timeout of " + timeout.toSeconds() + " s")
                                    .with(
                                            "expected",
                                            "more than " + setting.get().text() + ", as " + Settings.DEADLINE_MARGIN
                                                    + " says")
                                    .remedy(
                                            "raise the Timeout, or lower the margin: the router keeps no more than a fifth free"),
                            setting.get().line());
        }
    }

    private static Optional<Duration> duration(String text) {
        try {
            Matcher number = SHORT_DURATION.matcher(text);
            return Optional.of(
                    number.matches()
                            ? Duration.ofMillis(Long.parseLong(number.group(1))
                                    * (number.group(2).equals("s") ? 1_000 : 1))
                            : Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
