package io.lambdarouter.dynamodb.internal;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what nobody asked for and keeps nothing, so that no malformed value goes unseen in an item that is bound. */
enum IgnoringReader implements ValueReader {
    INSTANCE;

    @Override
    public @Nullable Object read(ItemCursor in) {
        switch (in.type()) {
            case N -> in.number();
            case M -> map(in);
            case L, SS, NS, BS -> elements(in, in.type());
            case S, B, BOOL, NULL -> {} // checked on the way in
        }
        return null;
    }

    private void map(ItemCursor in) {
        Set<String> names = new HashSet<>();
        while (in.nextName()) {
            if (!names.add(in.text())) {
                throw in.duplicate();
            }
            in.value(this);
        }
    }

    private void elements(ItemCursor in, AttributeType container) {
        while (in.nextElement()) {
            in.element(container, this);
        }
    }
}
