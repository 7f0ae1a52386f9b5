package io.lambdarouter.spi;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;

/**
 * An event source: recognizes its events among all that a function may receive, and binds them for observers.
 *
 * <p>Found by {@link java.util.ServiceLoader}, created once for each router, called by several threads at once: an
 * implementation MUST be public, MUST have a public constructor without parameters, MUST be named in a file
 * {@code META-INF/services/io.lambdarouter.spi.EventSourcePlugin}, and SHOULD be without state. What it says of itself (its
 * name, types and qualifiers) MUST be the same at each call; it is looked at when the router starts, and a fault in it is a
 * start-up error.
 */
public interface EventSourcePlugin {

    /**
     * The name of the event source, used in messages and settings.
     *
     * <p>MUST be unique among the plug-ins of an application, and MUST be a vendor, a colon and a service, in small letters,
     * digits and hyphens; {@code aws:} is for sources of AWS. The setting {@code LAMBDA_ROUTER_DISABLED_SOURCES} switches a
     * plug-in off by this name.
     *
     * @return for example {@code aws:dynamodb}
     */
    String name();

    /**
     * Whether an event comes from this source, and how sure that is.
     *
     * <p>The surest plug-in gets the event; two that are equally sure are an error, whatever their order on the class
     * path. Only an {@linkplain EventOutline#isEmptyList() empty list} that several call {@link Confidence#LIKELY} is none:
     * nothing in it can be lost, and the first of them by name that is observed answers it.
     *
     * <p>MUST answer, whatever the event: any JSON comes here. MUST answer the same of the same event. MUST claim the events
     * that it binds. MUST NOT answer {@link Confidence#CERTAIN} or {@link Confidence#NESTED} to an event that may come from
     * another source. SHOULD read no further than the mark of its source, by {@link EventOutline} and
     * {@link io.lambdarouter.spi.json.JsonSlice#firstField}, which throw for no JSON. What this method throws is reported, and
     * the other plug-ins are still asked.
     *
     * @param event the outline of the event
     * @return how sure the plug-in is, {@link Confidence#NO} where it is not
     */
    Confidence detect(EventOutline event);

    /**
     * What is wrong with an event that looks as if it were meant for this source, for the message that nobody recognizes it.
     *
     * @param event the outline of an event that no plug-in has claimed
     * @return what to do about it; MUST NOT hold data of the event; empty by default
     */
    default Optional<String> hint(EventOutline event) {
        return Optional.empty();
    }

    /**
     * The types of events that observers of single records may observe.
     *
     * <p>They MUST be public classes or interfaces of the plug-in's own, of no other plug-in, and in one of its three sets of
     * types only. An observer is found by the class of its event type alone: of a subtype, it is not.
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
     * application has a {@link io.lambdarouter.RecordCondition} for it. They MUST be CDI qualifiers kept at run time.
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
     * application hears of all mistakes at once; the router does not start then. MUST compile here all that can go wrong
     * about an observer, so that nothing but the event decides later. What this method throws is a start-up error, too.
     *
     * @param context the observers of the plug-in's types, and what the application offers
     * @return the binder
     */
    EventBinder binder(BinderContext context);
}
