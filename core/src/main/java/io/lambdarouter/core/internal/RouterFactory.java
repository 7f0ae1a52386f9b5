package io.lambdarouter.core.internal;

import io.lambdarouter.BatchCompleted;
import io.lambdarouter.Diagnostic;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.Settings;
import io.lambdarouter.UnrecognizedEvent;
import io.lambdarouter.core.internal.weld.WeldArchives;
import io.lambdarouter.core.internal.weld.WeldEvents;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventSourcePlugin;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a router of what the container discovered, or says all that is wrong with it. */
final class RouterFactory {

    private final BeanManager beanManager;
    private final List<ObserverSource> observers;
    private final InvocationContext invocation;
    private final WeldEvents events;
    private final ScopeCheck scopes;
    private final Problems problems = new Problems();
    private final SystemSettings settings;

    RouterFactory(BeanManager beanManager, Collection<ObserverSource> observers, InvocationContext invocation) {
        this.beanManager = beanManager;
        this.invocation = invocation;
        this.events = WeldEvents.of(beanManager);
        this.scopes = new ScopeCheck(beanManager);
        this.settings = new SystemSettings(new Customization(beanManager, problems).lookup(Settings.class));
        this.observers = new ArrayList<>(observers);
        this.observers.sort(RouterFactory::byPriority);
    }

    /** Those of one priority by name, so that the order does not hang on the container. */
    private static int byPriority(ObserverSource one, ObserverSource other) {
        int byPriority =
                Integer.compare(one.method().getPriority(), other.method().getPriority());
        return byPriority == 0 ? name(one).compareTo(name(other)) : byPriority;
    }

    private static String name(ObserverSource observer) {
        return observer.method().getBeanClass().getName() + " " + observer.displayName();
    }

    Router create() {
        List<EventSourcePlugin> plugins =
                new DisabledSources(settings, problems).remove(new PluginLoader(problems).load(loader()));
        QualifierCheck qualifiers = new QualifierCheck(plugins, problems);
        List<EventSource> sources = plugins.stream()
                .map(plugin -> source(plugin, qualifiers))
                .flatMap(Optional::stream)
                .toList();
        qualifiers.checkOthers(notOf(plugins));
        List<Observer> unrecognized = ownObservers(UnrecognizedEvent.class);
        List<Observer> failed = ownObservers(FailedRecord.class);
        List<Observer> completed = ownObservers(BatchCompleted.class);
        if (problems.none() && unrecognized.isEmpty() && sources.stream().noneMatch(EventSource::isObserved)) {
            problems.add(nothingObserved(plugins));
        }
        RoutingSettings routing = RoutingSettings.of(new SettingReader(settings, problems));
        settings.unknown().forEach(this::refuseSetting);
        problems.throwIfAny();
        sources.stream().filter(source -> !source.isObserved()).forEach(RouterFactory::warn);
        return router(sources, unrecognized, failed, completed, routing);
    }

    private Router router(
            List<EventSource> sources,
            List<Observer> unrecognized,
            List<Observer> failed,
            List<Observer> completed,
            RoutingSettings routing) {
        RequestScope requestScope = new RequestScope(beanManager);
        Workers workers = new Workers(invocation);
        Clock clock = Clock.systemUTC();
        return new Router(
                new SourceDetector(sources),
                new UnrecognizedEvents(unrecognized, requestScope, sources),
                new BatchRunner(
                        requestScope,
                        invocation,
                        new FailedRecords(failed, requestScope, clock),
                        new CompletedBatches(completed, requestScope, clock),
                        workers,
                        LogContext.of(loader()),
                        routing),
                invocation,
                workers,
                routing);
    }

    private List<ObserverSource> notOf(List<EventSourcePlugin> plugins) {
        Set<Class<?>> types = plugins.stream().flatMap(PluginCheck::types).collect(Collectors.toSet());
        types.addAll(Set.of(UnrecognizedEvent.class, FailedRecord.class, BatchCompleted.class));
        return observers.stream()
                .filter(observer -> !types.contains(observer.eventClass()))
                .toList();
    }

    private static void warn(EventSource unobserved) {
        Log.warning(Diagnostic.of("LR-0222", "Nobody observes the events of an event source")
                .with("event source", unobserved.name())
                .with("expected", "an observer of one of " + unobserved.typeNames())
                .remedy("write one, or leave the plug-in out of the function")
                .toString());
    }

    /** The observers of an event that is the router's own. */
    private List<Observer> ownObservers(Class<?> type) {
        List<Observer> own = observersOf(Set.of(type));
        own.stream().filter(observer -> !observer.qualifiers().isEmpty()).forEach(this::refuseQualifier);
        return own;
    }

    /** The function's own loader; a thread's loader is another one where it cannot see this plug-in type. */
    private static ClassLoader loader() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .filter(RouterFactory::seesOurTypes)
                .orElseGet(() -> RouterFactory.class.getClassLoader());
    }

    private static boolean seesOurTypes(ClassLoader loader) {
        try {
            return loader.loadClass(EventSourcePlugin.class.getName()) == EventSourcePlugin.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private void refuseSetting(String name) {
        problems.add(Diagnostic.of("LR-0219", "A setting is not known")
                .with("setting", name)
                .with("expected", settings.known())
                .remedy("correct the name, or remove the environment variable or system property"));
    }

    private void refuseQualifier(Observer observer) {
        problems.add(Diagnostic.of("LR-0211", "An observer of an event of the router itself has a qualifier")
                .with("found", observer.qualifiers())
                .with("observer", observer.displayName())
                .remedy("remove it: such an event never bears one"));
    }

    /** The plug-in with its observers, empty where it cannot start. */
    private Optional<EventSource> source(EventSourcePlugin plugin, QualifierCheck qualifiers) {
        try {
            return Optional.of(start(plugin, qualifiers));
        } catch (RouterStartException e) {
            e.problems().forEach(problems::add);
        } catch (LambdaRouterException e) {
            problems.add(e.diagnostic());
        } catch (Throwable e) {
            Fatal.rethrow(e);
            problems.add(PluginCheck.cannotStart(plugin, e), e);
        }
        return Optional.empty();
    }

    private EventSource start(EventSourcePlugin plugin, QualifierCheck qualifiers) {
        List<Observer> all = observersOf(PluginCheck.types(plugin).toList());
        BinderContextImpl context = new BinderContextImpl(beanManager, all, settings, problems);
        EventBinder binder = Objects.requireNonNull(plugin.binder(context), "binder() returned null");
        all.forEach(observer -> qualifiers.checkRouted(plugin, observer, context::hasCondition));
        List<Observer> ofRecords = ofTypes(plugin.recordTypes(), all);
        return new EventSource(
                plugin,
                binder,
                ofTypes(plugin.batchTypes(), all),
                ofRecords,
                Candidates.of(ofRecords, binder),
                ofTypes(plugin.closingTypes(), all));
    }

    private static List<Observer> ofTypes(Set<Class<?>> types, List<Observer> observers) {
        List<Observer> ofTypes = new ArrayList<>();
        for (Observer observer : observers) {
            if (types.contains(observer.eventClass())) {
                ofTypes.add(observer);
            }
        }
        return List.copyOf(ofTypes);
    }

    private List<Observer> observersOf(Collection<Class<?>> types) {
        ObserverRules rules = new ObserverRules(problems);
        List<Observer> found = new ArrayList<>();
        for (ObserverSource source : observers) {
            if (types.contains(source.eventClass()) && rules.accept(source) && events.isRegistered(source.method())) {
                found.add(new Observer(found.size(), source, events, scopes));
            }
        }
        return List.copyOf(found);
    }

    private Diagnostic nothingObserved(List<EventSourcePlugin> plugins) {
        return Diagnostic.of("LR-0201", "No observer method for any event source was found")
                .with(
                        "event sources",
                        plugins.isEmpty()
                                ? "none"
                                : plugins.stream().map(EventSourcePlugin::name).toList())
                .with("observers of other events", observers.size())
                .with("looked into", WeldArchives.lookedInto(loader()))
                .remedy(
                        plugins.isEmpty()
                                ? "add the plug-in of your event source to the function"
                                : "annotate the class of the observer with @ApplicationScoped, and package it with the function; in a test, name it");
    }
}
