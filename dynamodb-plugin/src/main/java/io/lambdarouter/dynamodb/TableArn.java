package io.lambdarouter.dynamodb;

import java.util.List;
import java.util.Optional;

/**
 * Reads {@code arn:partition:dynamodb:region:account:table/NAME/stream/LABEL}; the label holds colons, and region and
 * account may be empty or anything.
 */
final class TableArn {

    private static final String TABLE = "table/";

    private TableArn() {}

    /** The table's name, empty where the ARN names none: an odd ARN fails no record. */
    static Optional<String> tableName(String arn) {
        List<String> parts = List.of(arn.split(":", 6));
        return parts.size() == 6
                        && parts.get(0).equals("arn")
                        && parts.get(2).equals("dynamodb")
                        && parts.get(5).startsWith(TABLE)
                ? Optional.of(parts.get(5).substring(TABLE.length()).split("/", 2)[0])
                        .filter(name -> !name.isEmpty())
                : Optional.empty();
    }
}
