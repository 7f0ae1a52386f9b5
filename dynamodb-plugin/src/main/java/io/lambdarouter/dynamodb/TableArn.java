package io.lambdarouter.dynamodb;

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
        int resource = behindColons(arn, 5);
        boolean namesTable = resource > 0
                && arn.startsWith("arn:")
                && arn.startsWith("dynamodb:", behindColons(arn, 2))
                && arn.startsWith(TABLE, resource);
        return namesTable ? firstPart(arn, resource + TABLE.length()) : Optional.empty();
    }

    /** The offset behind so many colons, 0 where there are fewer. */
    private static int behindColons(String arn, int colons) {
        int offset = 0;
        for (int i = 0; i < colons; i++) {
            offset = arn.indexOf(':', offset) + 1;
            if (offset == 0) {
                return 0;
            }
        }
        return offset;
    }

    private static Optional<String> firstPart(String arn, int start) {
        int slash = arn.indexOf('/', start);
        String part = slash < 0 ? arn.substring(start) : arn.substring(start, slash);
        return Optional.of(part).filter(name -> !name.isEmpty());
    }
}
