package com.example.sqs;

import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventOutline;
import io.lambdarouter.spi.EventSourcePlugin;
import io.lambdarouter.spi.json.JsonKind;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.lang.annotation.Annotation;
import java.util.Set;

/** The plug-in for Amazon SQS, found by {@link java.util.ServiceLoader}; applications never name it. */
public final class SqsPlugin implements EventSourcePlugin {

    static final String NAME = "aws:sqs";

    /** Made by the service loader. */
    public SqsPlugin() {}

    @Override
    public String name() {
        return NAME;
    }

    /** The event source that the first record names; an empty list could be one of ours. */
    @Override
    public Confidence detect(EventOutline event) {
        if (event.isEmptyList()) {
            return event.event().is(JsonKind.OBJECT) && event.topLevelKeys().size() == 1
                    ? Confidence.LIKELY
                    : Confidence.NO;
        }
        boolean ours = event.firstRecordField("eventSource")
                .filter(source -> source.is(JsonKind.STRING))
                .filter(source -> source.text().equals(NAME))
                .isPresent();
        return ours && event.event().is(JsonKind.OBJECT) ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Set<Class<?>> recordTypes() {
        return Set.of(Message.class, SqsMessage.class);
    }

    @Override
    public Set<Class<? extends Annotation>> qualifiers() {
        return Set.of(Queue.class);
    }

    @Override
    public EventBinder binder(BinderContext context) {
        JsonbConfig config = context.lookup(JsonbConfig.class).orElseGet(JsonbConfig::new);
        return new SqsBinder(SqsRoutes.compile(context, JsonbBuilder.create(config)));
    }
}
