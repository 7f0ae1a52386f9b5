package com.example.http;

import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventOutline;
import io.lambdarouter.spi.EventSourcePlugin;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.lang.annotation.Annotation;
import java.util.Set;

/** The plug-in for HTTP requests, found by {@link java.util.ServiceLoader}; applications never name it. */
public final class HttpPlugin implements EventSourcePlugin {

    /** Made by the service loader. */
    public HttpPlugin() {}

    @Override
    public String name() {
        return "aws:apigateway";
    }

    @Override
    public Confidence detect(EventOutline event) {
        return PayloadFormat.of(event.event()).isPresent() ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Set<Class<?>> recordTypes() {
        return Set.of(HttpRequest.class, RawHttpRequest.class);
    }

    @Override
    public Set<Class<? extends Annotation>> qualifiers() {
        return Set.of(Route.class);
    }

    @Override
    public EventBinder binder(BinderContext context) {
        JsonbConfig config = context.lookup(JsonbConfig.class).orElseGet(JsonbConfig::new);
        HttpRoutes routes = HttpRoutes.compile(context);
        BodyBinder bodies = new BodyBinder(JsonbBuilder.create(config));
        return payload -> new HttpExchange(JsonRequest.of(payload.json()), routes, bodies);
    }
}
