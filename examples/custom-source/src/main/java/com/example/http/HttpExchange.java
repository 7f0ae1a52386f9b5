package com.example.http;

import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.SingleAnswer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One request and its answer: a batch of one record. */
final class HttpExchange implements BoundBatch, BoundRecord {

    private final JsonRequest request;
    private final HttpRoutes routes;
    private final BodyBinder bodies;
    private final Optional<RouteTemplate> answering;
    private final SingleAnswer<byte[]> answer = new SingleAnswer<>();
    private boolean badBody;

    HttpExchange(JsonRequest request, HttpRoutes routes, BodyBinder bodies) {
        this.request = request;
        this.routes = routes;
        this.bodies = bodies;
        this.answering = routes.answering(request);
    }

    @Override
    public List<? extends BoundRecord> records() {
        return List.of(this);
    }

    @Override
    public Delivery deliver(ObserverDeclaration observer) {
        RouteTemplate route = routes.of(observer);
        if (observer.eventClass() == RawHttpRequest.class) {
            return route.isForMethod(request.method())
                            && route.match(request.path()).isPresent()
                    ? new Delivery.Matched(request)
                    : new Delivery.Declined(route.toString());
        }
        return answering
                .filter(route::equals)
                .map(mine -> typed(mine, observer))
                .orElseGet(() -> new Delivery.Declined(route.toString()));
    }

    /** The mistakes of a client are no failures of the function: they are answered. */
    private Delivery typed(RouteTemplate route, ObserverDeclaration observer) {
        Type type = ((ParameterizedType) observer.eventType()).getActualTypeArguments()[0];
        Optional<Object> body = type == Void.class ? Optional.empty() : bodies.bind(request, type);
        badBody = type != Void.class && body.isEmpty();
        return badBody
                ? new Delivery.Declined("the body is no " + type.getTypeName())
                : new Delivery.Matched(HttpRequest.of(
                        request,
                        route.match(request.path()).orElseThrow(),
                        body,
                        response -> answer.give(ResponseJson.of(response, bodies))));
    }

    /** A failure is never answered: the invocation fails, and the gateway answers with status 500. */
    @Override
    public Optional<byte[]> response(BatchOutcome outcome) {
        if (outcome.firstUnhandled().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(answering.isPresent() && !badBody ? answer.get() : refusal());
    }

    private byte[] refusal() {
        Set<String> allowed = routes.methods(request.path());
        HttpResponse refusal = badBody
                ? HttpResponse.text(400, "The body is not what is expected")
                : allowed.isEmpty()
                        ? HttpResponse.text(404, "Nothing is here")
                        : HttpResponse.text(405, "The method is not allowed")
                                .withHeader("allow", String.join(", ", allowed));
        return ResponseJson.of(refusal, bodies);
    }

    /** The path and the query may hold people's data. */
    @Override
    public Map<String, String> identifiers() {
        return request.requestId().map(id -> Map.of("requestId", id)).orElse(Map.of());
    }

    @Override
    public String json() {
        return request.event().json();
    }

    @Override
    public String kind() {
        return request.method();
    }
}
