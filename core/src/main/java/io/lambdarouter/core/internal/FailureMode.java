package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How Lambda hears of a record that failed. */
enum FailureMode {
    /** The invocation fails: right for every event source mapping. */
    THROW,
    /** The answer names the record: right only where the mapping has {@code ReportBatchItemFailures}. */
    REPORT;

    private static final String SETTING = "LAMBDA_ROUTER_BATCH_FAILURES";

    static FailureMode of(Settings settings, Problems problems) {
        Optional<String> value = settings.value(SETTING);
        return value.isEmpty()
                ? THROW
                : named(value.get()).orElseGet(() -> {
                    problems.add(Diagnostic.of("LR-0208", "A setting has a value that is not known")
                            .with("setting", SETTING)
                            .with("expected", "throw or report")
                            .remedy("correct the environment variable, or remove it: throw is the default"));
                    return THROW;
                });
    }

    private static Optional<FailureMode> named(String value) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }
}
