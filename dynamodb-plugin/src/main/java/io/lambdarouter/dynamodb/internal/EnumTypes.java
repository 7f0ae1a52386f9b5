package io.lambdarouter.dynamodb.internal;

import java.util.EnumMap;
import java.util.EnumSet;

/** Collections of enums whose class is only known at run time. */
@SuppressWarnings({"unchecked", "rawtypes"}) // there is no other way to say it
final class EnumTypes {

    private EnumTypes() {}

    static EnumSet set(Class<?> type) {
        return EnumSet.noneOf((Class<? extends Enum>) type);
    }

    static EnumMap map(Class<?> type) {
        return new EnumMap((Class<? extends Enum>) type);
    }
}
