package com.example.sqs;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles what each observer wants, once, when the router starts; immutable. */
final class SqsRoutes {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]*)}");

    private final List<SqsRoute> routes;

    private SqsRoutes(List<SqsRoute> routes) {
        this.routes = routes;
    }

    static SqsRoutes compile(BinderContext context, Jsonb jsonb) {
        return new SqsRoutes(context.observers().stream()
                .map(observer -> route(observer, context, jsonb))
                .toList());
    }

    SqsRoute of(ObserverDeclaration observer) {
        return routes.get(observer.index());
    }

    private static SqsRoute route(ObserverDeclaration observer, BinderContext context, Jsonb jsonb) {
        Optional<String> queue = Optional.empty();
        List<SqsRoute.Condition> conditions = new ArrayList<>();
        for (Annotation qualifier : observer.qualifiers()) {
            if (qualifier instanceof Queue named) {
                queue = Optional.of(resolve(named.value(), observer, context));
            } else {
                context.condition(qualifier, SqsMessage.class)
                        .map(test -> new SqsRoute.Condition(
                                "@" + qualifier.annotationType().getSimpleName(), test))
                        .ifPresent(conditions::add);
            }
        }
        return new SqsRoute(queue, List.copyOf(conditions), payload(observer, jsonb));
    }

    /** A name with settings in the place of {@code ${NAME}}; one that is not set is told to the context. */
    private static String resolve(String name, ObserverDeclaration observer, BinderContext context) {
        return PLACEHOLDER
                .matcher(name)
                .replaceAll(match -> Matcher.quoteReplacement(context.settings()
                        .value(match.group(1))
                        .orElseGet(() -> {
                            context.problem(
                                    observer,
                                    Diagnostic.of(
                                                    "SQS-001",
                                                    "A queue's name is taken from an environment variable that is not set")
                                            .with("not set", match.group(1))
                                            .remedy("set the variable in the function's configuration"));
                            return "";
                        })));
    }

    private static Function<SqsMessage, Object> payload(ObserverDeclaration observer, Jsonb jsonb) {
        if (!(observer.eventType() instanceof ParameterizedType typed)) {
            return message -> message;
        }
        Type body = typed.getActualTypeArguments()[0];
        return body == String.class
                ? message -> Message.of(message.body(), message)
                : message -> Message.of(bind(message.body(), body, jsonb), message);
    }

    /** The cause may quote the body, so it stays here. */
    private static Object bind(String body, Type type, Jsonb jsonb) {
        try {
            return Optional.<Object>ofNullable(jsonb.fromJson(body, type)).orElseThrow(() -> unbindable(type, "null"));
        } catch (JsonbException | ClassCastException | IllegalArgumentException e) {
            throw unbindable(type, e.getClass().getName());
        }
    }

    private static InvalidRecordException unbindable(Type type, String found) {
        return new InvalidRecordException(Diagnostic.of(
                        "SQS-002", "The body of a message cannot be bound to the class that the observer asks for")
                .with("expected", type.getTypeName())
                .with("found", found)
                .remedy("compare the class with what the queue's senders send"));
    }
}
