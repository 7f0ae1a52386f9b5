package com.example.http;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The routes of all observers, by the observers' indexes; immutable. */
final class HttpRoutes {

    private final List<RouteTemplate> routes;
    private final List<RouteTemplate> answering;

    private HttpRoutes(List<RouteTemplate> routes, List<RouteTemplate> answering) {
        this.routes = routes;
        this.answering = answering;
    }

    /** Reports routes that cannot be read, and observers that would answer the same requests. */
    static HttpRoutes compile(BinderContext context) {
        List<RouteTemplate> routes = new ArrayList<>();
        List<RouteTemplate> answering = new ArrayList<>();
        Set<String> shapes = new HashSet<>();
        for (ObserverDeclaration observer : context.observers()) {
            RouteTemplate route = route(observer, context);
            routes.add(route);
            if (observer.eventClass() == HttpRequest.class) {
                answering.add(route);
                if (!shapes.add(route.shape())) {
                    context.problem(observer, answeredTwice(route));
                }
            }
        }
        return new HttpRoutes(List.copyOf(routes), List.copyOf(answering));
    }

    private static Diagnostic answeredTwice(RouteTemplate route) {
        return Diagnostic.of("HTTP-002", "Two observers would answer the same requests")
                .with("found", route)
                .remedy("let one of them observe RawHttpRequest, which only looks on, or give it another @Route");
    }

    private static RouteTemplate route(ObserverDeclaration observer, BinderContext context) {
        for (Annotation qualifier : observer.qualifiers()) {
            if (qualifier instanceof Route route) {
                Optional<RouteTemplate> parsed = RouteTemplate.parse(route.value());
                if (parsed.isEmpty()) {
                    context.problem(
                            observer,
                            Diagnostic.of("HTTP-003", "A route cannot be read")
                                    .with("found", route.value())
                                    .with("expected", "a method and a path, as in GET /books/{id}")
                                    .remedy("write it as API Gateway writes its routes"));
                }
                return parsed.orElse(RouteTemplate.ALL);
            }
        }
        return RouteTemplate.ALL;
    }

    RouteTemplate of(ObserverDeclaration observer) {
        return routes.get(observer.index());
    }

    /** The route whose observer must answer a request. */
    Optional<RouteTemplate> answering(RawHttpRequest request) {
        return answering.stream()
                .filter(route -> route.isForMethod(request.method()))
                .filter(route -> route.match(request.path()).isPresent())
                .min(RouteTemplate.bySpecificity());
    }

    /** The methods that a path has observers for. */
    Set<String> methods(String path) {
        return answering.stream()
                .filter(route -> route.match(path).isPresent())
                .map(RouteTemplate::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
