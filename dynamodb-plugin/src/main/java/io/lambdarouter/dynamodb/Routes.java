package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
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
                .map(observer -> new RouteCompiler(context, observer).route())
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

    List<Route> all() {
        return routes;
    }

    Route of(ObserverDeclaration observer) {
        return routes.get(observer.index());
    }

    /** What images are bound to, a complete type, as the router has made sure; the state of a window is no item. */
    static Optional<Type> itemType(ObserverDeclaration observer) {
        return observer.eventType() instanceof ParameterizedType parameterized
                        && observer.eventClass() != TumblingWindow.class
                ? Optional.of(parameterized.getActualTypeArguments()[0])
                : Optional.empty();
    }
}
