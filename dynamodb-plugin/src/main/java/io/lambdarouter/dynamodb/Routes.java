package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.dynamodb.internal.ItemTypes;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** The routes of all observers, compiled once; every mistake found is reported. */
final class Routes {

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    static Routes compile(BinderContext context) {
        oneWindowObserver(context);
        return new Routes(context.observers().stream()
                .map(observer -> new Compiler(context, observer).route())
                .toList());
    }

    /** There is one state, and nothing says how two observers would share it. */
    private static void oneWindowObserver(BinderContext context) {
        context.observers().stream()
                .filter(observer -> observer.eventClass() == TumblingWindow.class)
                .skip(1)
                .forEach(observer -> context.problem(
                        observer,
                        Diagnostic.of("LR-1016", "A function has more than one observer of its tumbling windows")
                                .with("expected", "one, since a window has one state")
                                .remedy("put what they do into one observer")));
    }

    Route of(ObserverDeclaration observer) {
        return routes.get(observer.index());
    }

    /** What the images of an observer's event are bound to; a complete type, as the router has made sure. */
    private static Optional<Type> itemType(ObserverDeclaration observer) {
        return observer.eventType() instanceof ParameterizedType parameterized
                ? Optional.of(parameterized.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private record Compiler(BinderContext context, ObserverDeclaration observer) {

        Route route() {
            Route route = unconditional();
            for (Annotation qualifier : observer.qualifiers()) {
                route = condition(qualifier, route);
            }
            return route;
        }

        private Route unconditional() {
            if (observer.eventClass() == TumblingWindow.class) {
                return new WindowRoute();
            }
            if (observer.eventClass() == FailedBatch.class) {
                return new FailedBatchRoute();
            }
            return itemType(observer).<Route>map(this::typed).orElseGet(RawRoute::new);
        }

        private Route typed(Type itemType) {
            ItemTypes.notPublic(itemType)
                    .ifPresent(hidden -> context.problem(
                            observer,
                            Diagnostic.of("LR-1014", "An item class is not public")
                                    .with("found", hidden.getName())
                                    .with("expected", "a public class or record")
                                    .remedy("make it public: JSON-B creates it")));
            return new TypedRoute(observer.eventClass(), itemType);
        }

        private Route condition(Annotation qualifier, Route route) {
            if (qualifier instanceof Table table) {
                return new TableRoute(tableName(table), route);
            }
            if (qualifier instanceof Expired expired) {
                return new ExpiredRoute(expired.value(), route);
            }
            context.problem(
                    observer,
                    Diagnostic.of("LR-1012", "An observer of DynamoDB changes has an unknown qualifier")
                            .with("found", "@" + qualifier.annotationType().getName())
                            .with("expected", "@Table or @Expired")
                            .remedy("remove it: an event of the router never bears it"));
            return route;
        }

        private String tableName(Table table) {
            return new Placeholders(context.settings())
                    .resolve(
                            table.value(),
                            missing -> context.problem(
                                    observer,
                                    Diagnostic.of(
                                                    "LR-1013",
                                                    "A table's name is taken from an environment variable that is not set")
                                            .with("found", "@Table(\"" + table.value() + "\")")
                                            .with("not set", missing)
                                            .remedy("set the variable in the function's configuration")));
        }
    }
}
