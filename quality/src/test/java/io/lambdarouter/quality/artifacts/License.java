package io.lambdarouter.quality.artifacts;

import java.util.Map;
import java.util.Set;

/** The licenses under which users may be given a library along with ours. */
final class License {

    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "MIT", "MIT-0");

    /** SPDX identifiers of names that CycloneDX passes on as they stand in a POM. */
    private static final Map<String, String> IDENTIFIERS = Map.of(
            "GNU General Public License, version 2 with the GNU Classpath Exception",
            "GPL-2.0-with-classpath-exception");

    private License() {}

    static String identifierOf(String name) {
        return IDENTIFIERS.getOrDefault(name, name);
    }

    static boolean isAllowed(String identifier) {
        return ALLOWED.contains(identifier);
    }
}
