package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.Diagnostic;
import java.lang.reflect.Type;

/** The message about an item that does not fit its class. */
final class Unbindable {

    private static final String REMEDY = "make the class fit the item, or customize JSON-B with a JsonbConfig bean";

    private Unbindable() {}

    /** About a value of another type or range than its target; the value itself is never named. */
    static Diagnostic misfit(Type target, AttributeType found, String expected, String path) {
        return of(target)
                .with("found", found)
                .with("expected", expected)
                .with("at", path)
                .remedy(REMEDY);
    }

    /** About an exception. */
    static Diagnostic failure(Type target, String failure, String path) {
        return of(target)
                .with("binding failed with", failure)
                .with("at", path)
                .remedy(ItemTypes.notPublic(target)
                        .map(hidden -> "make " + hidden.getName() + " public: JSON-B creates it")
                        .orElse(REMEDY));
    }

    private static Diagnostic of(Type target) {
        return Diagnostic.of("LR-1006", "An item cannot be bound to the class that the observer asks for")
                .with("class", target.getTypeName());
    }
}
