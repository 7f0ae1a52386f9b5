package io.lambdarouter.spi;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;

/**
 * An event source: recognizes its events among all that a function may receive, and binds them for observers.
 *
 * <p>Found by {@link java.util.ServiceLoader}, created once, called by several threads at once: an implementation MUST be
 * public, MUST have a public constructor without parameters, and SHOULD be without state.
 */
public interface EventSourcePlugin {

    /**
     * The name of the event source, used in messages and settings.
     *
     * <p>MUST be the same at each call and unique among the plug-ins of an application; {@code aws:} followed by the
     * service's name is for sources of AWS.
     *
     * @return for example {@code aws:dynamodb}
     */
    String name();

    /**
     * Whether an event comes from this source, and how sure that is.
     *
     * <p>The surest plug-in gets the event; two that are equally sure are an error, whatever their order on the class
     * path. A plug-in MUST NOT answer {@link Confidence#CERTAIN} to an event that may come from another source. What this
     * method throws is reported, and the other plug-ins are still asked.
     *
     * @param event the outline of the event
     * @return how sure the plug-in is
     */
    Confidence detect(EventOutline event);

    /**
     * What is wrong with an event that looks as if it were meant for this source, for the message that nobody recognizes it.
     *
     * @param event the outline of an event that no plug-in has claimed
     * @return what to do about it, without data of the event; empty by default
     */
    default Optional<String> hint(EventOutline event) {
        return Optional.empty();
    }

    /**
     * The types of events that observers of single records may observe.
     *
     * @return raw classes; an observer of one of them is this plug-in's
     */
    Set<Class<?>> recordTypes();

    /**
     * The types of events that stand for a whole batch; their observers are called before those of single records.
     *
     * @return raw classes, none unless a plug-in says otherwise
     */
    default Set<Class<?>> batchTypes() {
        return Set.of();
    }

    /**
     * The types of events that close a batch; their observers are called after those of single records, also where there
     * are no records.
     *
     * @return raw classes, none unless a plug-in says otherwise
     */
    default Set<Class<?>> closingTypes() {
        return Set.of();
    }

    /**
     * The qualifiers that the plug-in understands at observers of its types. Any other one is a start-up error, unless the
     * application has a {@link io.lambdarouter.RecordCondition} for it.
     *
     * @return annotation types, none unless a plug-in says otherwise
     */
    default Set<Class<? extends Annotation>> qualifiers() {
        return Set.of();
    }

    /**
     * Makes the binder; called once for each router, at its start.
     *
     * <p>What cannot work for an observer is told to the {@linkplain BinderContext#problem context}, so that the
     * application hears of all mistakes at once; the router does not start then.
     *
     * @param context the observers of the plug-in's types, and what the application offers
     * @return the binder
     */
    EventBinder binder(BinderContext context);
}
