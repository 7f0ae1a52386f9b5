package io.lambdarouter.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.spi.BatchMember;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventPayload;
import io.lambdarouter.spi.EventSourcePlugin;
import io.lambdarouter.spi.ObserverDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests an event source plug-in against every MUST of {@link EventSourcePlugin} and of the types around it.
 *
 * <pre>{@code
 * class TicketPluginTest extends EventSourcePluginTck {
 *     protected EventSourcePlugin plugin() { return new TicketPlugin(); }
 *     protected List<Class<?>> beans() { return List.of(TicketObserver.class); }
 *     protected List<SampleEvent> samples() { return List.of(SampleEvent.of("one ticket", "{...}").withSecret("...")); }
 * }
 * }</pre>
 *
 * <p>JUnit Jupiter runs the inherited tests; a plug-in passes if all of them do. A test names the sample that it failed
 * with. Nothing here needs AWS or a network.
 */
public abstract class EventSourcePluginTck {

    /** Called by JUnit for each test. */
    protected EventSourcePluginTck() {}

    /**
     * The plug-in to test.
     *
     * @return a new one
     */
    protected abstract EventSourcePlugin plugin();

    /**
     * Bean classes for a container, at least one of them with an observer of the plug-in's types. For a source that asks and
     * waits, exactly one observer answers each readable sample. None throws.
     *
     * @return classes with a bean defining annotation
     */
    protected abstract List<Class<?>> beans();

    /**
     * Events of the plug-in's source, at least one of them with a {@linkplain SampleEvent#withSecret secret}; of a source of
     * batches, at least one with two records, and one with a record that
     * {@linkplain SampleEvent#withUnreadable cannot be read}.
     *
     * @return the samples
     */
    protected abstract List<SampleEvent> samples();

    /**
     * Whether observers answer the events of this source, as those of an HTTP API.
     *
     * @return false unless a plug-in's test says otherwise
     */
    protected boolean answersRequests() {
        return false;
    }

    /**
     * What this plug-in takes for its own among the events of other sources that this kit holds: {@code aws:} and the
     * service's name, as in {@code aws:sqs} or {@code aws:lambda-url}.
     *
     * @return the plug-in's own name, unless its test says otherwise
     */
    protected Set<String> ownSources() {
        return Set.of(plugin().name());
    }

    /**
     * The settings that the observers' qualifiers or the plug-in need.
     *
     * @return values by the names of environment variables, none unless a plug-in's test says otherwise
     */
    protected Map<String, String> settings() {
        return Map.of();
    }

    private Shape shape() {
        return new Shape(plugin());
    }

    private Detection detection() {
        return new Detection(plugin(), samples());
    }

    private List<ObserverDeclaration> observers(EventSourcePlugin plugin) {
        return DeclaredObserver.in(beans(), plugin);
    }

    private EventBinder binder(EventSourcePlugin plugin) {
        StartContext context = new StartContext(observers(plugin), settings());
        EventBinder binder = Objects.requireNonNull(plugin.binder(context), "binder() must not return null");
        context.end();
        assertEquals(List.of(), context.problems(), "binder() must have nothing against the observers of beans()");
        return binder;
    }

    private List<Bound> bound(Stream<SampleEvent> samples) {
        EventSourcePlugin plugin = plugin();
        EventBinder binder = binder(plugin);
        List<ObserverDeclaration> observers = observers(plugin);
        return samples.map(sample -> Bound.of(binder, sample, observers)).toList();
    }

    private List<Bound> bound() {
        return bound(samples().stream());
    }

    private List<Bound> delivered() {
        return bound().stream().map(Bound::delivered).toList();
    }

    @Test
    void theSamplesSayWhatMustNotBeQuoted() {
        assertTrue(
                samples().stream().anyMatch(sample -> !sample.secrets().isEmpty()),
                "At least one sample must have a secret, to show that no message quotes it");
    }

    @Test
    void theServiceFileNamesThePlugin() {
        shape().isFound();
    }

    @Test
    void theServiceLoaderCanMakeThePlugin() {
        shape().isCreatable();
    }

    @Test
    void theNameIsStableAndItsOwn() {
        shape().hasName();
    }

    @Test
    void theTypesAreItsOwn() {
        shape().hasTypes();
    }

    @Test
    void theQualifiersAreQualifiersAtRunTime() {
        shape().hasQualifiers();
    }

    @Test
    void itClaimsItsEvents() {
        detection().claimsSamples();
    }

    @Test
    void itLeavesEventsOfOtherSources() {
        detection().leavesOthers(ownSources());
    }

    @Test
    void itLooksAtAnythingWithoutThrowing() {
        detection().answersWhatever();
    }

    @Test
    void itsHintsHoldNoData() {
        detection().hintsQuoteNothing();
    }

    @Test
    void itUsesTheBinderContextOnlyAtTheStart() {
        bound().forEach(bound -> bound.delivered().appearance());
    }

    @Test
    void itBindsTheEventsItClaimsOrRefusesTheirEnvelope() {
        EventSourcePlugin plugin = plugin();
        EventBinder binder = binder(plugin);
        samples().stream()
                .flatMap(sample -> Mutants.of(sample.payload()))
                .filter(mutant -> plugin.detect(mutant.outline()) != Confidence.NO)
                .forEach(mutant -> new Records(List.of()).nameThemselvesWhatever(mutant, bindOrRefuse(binder, mutant)));
    }

    private static List<? extends BoundRecord> bindOrRefuse(EventBinder binder, EventPayload mutant) {
        try {
            return binder.bind(mutant).records();
        } catch (InvalidEventException e) {
            return List.of();
        } catch (RuntimeException | LinkageError e) {
            return fail(
                    "bind() must bind, or throw InvalidEventException for the envelope: "
                            + mutant.json().json(),
                    e);
        }
    }

    @Test
    void recordsMatchAnObserver() {
        new Records(bound()).matchSomeObserver();
    }

    @Test
    void whoIsForOneResourceGetsNoRecordOfAnother() {
        EventSourcePlugin plugin = plugin();
        EventBinder binder = binder(plugin);
        List<ObserverDeclaration> observers = observers(plugin);
        samples().stream()
                .map(sample -> Bound.of(binder, sample, observers))
                .forEach(bound -> new Records(List.of(bound)).keepToTheirResource(binder));
    }

    @Test
    void recordsDeliverWhatIsObserved() {
        new Records(bound()).deliverWhatIsObserved();
    }

    @Test
    void theFaultOfARecordIsItsOwn() {
        Records records = new Records(bound());
        records.haveAFaultAmongThem();
        records.keepFaultsToThemselves();
    }

    @Test
    void identifiersHoldNoDataAndAreAlwaysThere() {
        new Records(bound()).identifyThemselves();
    }

    @Test
    void jsonIsTheRecordAsItArrived() {
        new Records(bound()).areAsTheyArrived();
    }

    @Test
    void aReleasedRecordAnswersAsBefore() {
        new Records(bound()).answerAfterRelease();
    }

    @Test
    void orderingKeysAreEqualForWhatMustStayInOrder() {
        new Records(bound()).keepTheirOrder();
    }

    @Test
    void batchEventsAreWhatIsObserved() {
        bound(samples().stream().filter(SampleEvent::isReadable)).forEach(EventSourcePluginTck::makesBatchEvents);
    }

    private static void makesBatchEvents(Bound bound) {
        bound.observers().stream()
                .filter(observer -> ((DeclaredObserver) observer).isOfBatches())
                .forEach(observer -> makesBatchEvent(bound, observer));
    }

    private static void makesBatchEvent(Bound bound, ObserverDeclaration observer) {
        List<BatchMember> members = bound.indexes()
                .boxed()
                .flatMap(index -> member(index, bound.record(index).deliver(observer)).stream())
                .toList();
        if (!members.isEmpty()) {
            Object event = bound.batch().batchEvent(observer, members).payload();
            assertTrue(
                    observer.eventClass().isInstance(event),
                    () -> "batchEvent() must give " + observer.displayName() + " what it observes: " + bound.sample());
        }
    }

    private static Optional<BatchMember> member(int index, Delivery delivery) {
        return delivery instanceof Delivery.Matched matched
                ? Optional.of(new BatchMember(index, matched.payload()))
                : Optional.empty();
    }

    @Test
    void successHasAnAnswerAndNobodyAnswersInAnObserversPlace() {
        Answers answers = new Answers(delivered());
        if (answersRequests()) {
            new Answers(delivered().stream()
                            .filter(bound -> bound.sample().isReadable())
                            .toList())
                    .waitForAnObserver();
        } else {
            answers.tellOfSuccess();
        }
    }

    @Test
    void aFailureIsNamedOrFailsTheInvocation() {
        Answers answers = new Answers(delivered());
        answers.nameWhatFailed(!answersRequests());
        answers.includeAllThatFailed();
    }

    @Test
    void aBatchIsNotDisturbedByAnother() {
        EventSourcePlugin plugin = plugin();
        new Threads(binder(plugin), samples(), observers(plugin)).batchesDoNotMeet();
    }

    @Test
    void severalThreadsMayBindAtOnce() throws InterruptedException, ExecutionException {
        EventSourcePlugin plugin = plugin();
        new Threads(binder(plugin), samples(), observers(plugin)).threadsDoNotMeet();
    }

    @Test
    void aRouterTakesItsEventsToTheObservers() {
        try (RunningRouter running = RunningRouter.with(settings(), beans())) {
            samples().stream().filter(SampleEvent::isReadable).forEach(sample -> isRouted(running.router(), sample));
        }
    }

    private void isRouted(LambdaRouter router, SampleEvent sample) {
        assertEquals(
                Optional.of(plugin().name()),
                router.explain(sample.bytes()).source(),
                () -> "The router must recognize the event: " + sample);
        byte[] answer = router.route(sample.bytes());
        assertFalse(answer.length == 0, () -> "The router must have an answer: " + sample);
        EventPayload.of(answer);
    }
}
