package io.lambdarouter.core.internal;

import io.lambdarouter.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How Lambda hears of a failure, for each resource. */
final class FailureModes {

    private static final String EXPECTED = "throw, report, or one for each table or queue, as in throw,books=report";

    private final boolean report;
    private final Map<String, Boolean> reportOf;

    private FailureModes(boolean report, Map<String, Boolean> reportOf) {
        this.report = report;
        this.reportOf = Map.copyOf(reportOf);
    }

    /** Whether the answer is to name what failed: right only where the mapping has {@code ReportBatchItemFailures}. */
    boolean report(Optional<String> resource) {
        return resource.map(name -> reportOf.getOrDefault(name, report)).orElse(report);
    }

    static FailureModes of(SettingReader settings) {
        return settings.read(Settings.BATCH_FAILURES, new FailureModes(false, Map.of()), EXPECTED, FailureModes::parse);
    }

    private static Optional<FailureModes> parse(String text) {
        boolean report = false;
        Map<String, Boolean> reportOf = new HashMap<>();
        int defaults = 0;
        for (String part : text.split(",", -1)) {
            int equals = part.lastIndexOf('=');
            Optional<Boolean> mode =
                    SettingReader.isSecond(part.substring(equals + 1).trim(), "throw", "report");
            String resource = part.substring(0, Math.max(equals, 0)).trim();
            if (mode.isEmpty() || (equals < 0 && ++defaults > 1) || (equals >= 0 && resource.isEmpty())) {
                return Optional.empty();
            }
            report = equals < 0 ? mode.get() : report;
            if (equals >= 0 && reportOf.put(resource, mode.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new FailureModes(report, reportOf));
    }
}
