package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.dynamodb.internal.ItemBinder;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.json.JsonSlice;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/** A record on its way to observers, with what has been bound of it. */
final class DynamoDbRecord implements BoundRecord {

    private final JsonRecord raw;
    private final Routes routes;
    private final ItemBinder binder;
    private final Map<Target, Object> bound = new HashMap<>(4);

    DynamoDbRecord(JsonRecord raw, Routes routes, ItemBinder binder) {
        this.raw = raw;
        this.routes = routes;
        this.binder = binder;
    }

    JsonRecord raw() {
        return raw;
    }

    JsonSlice require(ImageKind image) {
        return image.require(raw.dynamodb());
    }

    /** Binds an image of this record, once for each class. */
    Object bind(JsonSlice image, Type type) {
        return bound.computeIfAbsent(new Target(image.offset(), type), target -> binder.bind(image, type));
    }

    @Override
    public Delivery deliver(ObserverDeclaration observer) {
        return routes.of(observer).deliver(this);
    }

    @Override
    public Diagnostic identify(Diagnostic diagnostic) {
        return RecordIdentity.add(raw, diagnostic);
    }

    private record Target(long offset, Type type) {}
}
