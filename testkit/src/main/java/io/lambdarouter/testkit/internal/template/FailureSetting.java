package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Settings;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The setting by which the router answers with failures instead of throwing, for each table. */
final class FailureSetting {

    static final String NAME = Settings.BATCH_FAILURES;

    private static final String REPORT = "report";

    private final Optional<Scalar> text;
    private final Map<String, Boolean> reports = new LinkedHashMap<>();
    private boolean reportsOthers;

    private FailureSetting(Optional<Scalar> text) {
        this.text = text;
        text.ifPresent(value -> {
            for (String part : value.text().split(",", -1)) {
                read(part);
            }
        });
    }

    static FailureSetting of(Environment environment) {
        return new FailureSetting(environment.get(NAME));
    }

    private void read(String part) {
        int equals = part.lastIndexOf('=');
        boolean report = part.substring(equals + 1).trim().equals(REPORT);
        if (equals < 0) {
            reportsOthers = report;
        } else {
            reports.put(part.substring(0, equals).trim(), report);
        }
    }

    /** Whether failures of a table's records are answered. */
    Certainty reports(Scalar table) {
        boolean known = reports.getOrDefault(table.text(), reportsOthers);
        boolean open = text.filter(Value::isUncertain).isPresent()
                || (!table.certain() && reports.values().stream().anyMatch(other -> other != known));
        return open ? Certainty.MAYBE : known ? Certainty.YES : Certainty.NO;
    }

    /** The tables that it names. */
    Set<String> tables() {
        return text.filter(Value::isUncertain).isPresent() ? Set.of() : reports.keySet();
    }

    /** What the template sets, to be shown. */
    String shown() {
        return NAME + "=" + text.map(Scalar::text).orElse("throw (the default)");
    }
}
