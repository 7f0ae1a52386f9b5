package io.lambdarouter.quality.artifacts;

import java.util.List;

/**
 * A library of somebody else.
 *
 * @param name group and artifact
 * @param version its version
 * @param licenses its licenses; a POM with several offers a choice
 */
record Library(String name, String version, List<String> licenses) {

    /** Whether we may choose a license that allows what our users do. */
    boolean isAllowed() {
        return licenses.stream().anyMatch(License::isAllowed);
    }

    /** Its line in the table of third-party licenses. */
    String row(String usedBy) {
        return "| " + name + " | " + version + " | " + String.join(" or ", licenses) + " | " + usedBy + " |";
    }
}
