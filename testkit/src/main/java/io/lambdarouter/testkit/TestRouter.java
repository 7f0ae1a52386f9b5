package io.lambdarouter.testkit;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.LambdaRouter;
import java.nio.charset.StandardCharsets;

/**
 * The router of a {@link LambdaRouterTest}, which answers with all that has become of an event, be it a success or a failure.
 *
 * <p>Safe for use by several threads; it routes one event after the other.
 */
public final class TestRouter {

    private final LambdaRouter router;
    private final RoutingJournal journal;

    TestRouter(LambdaRouter router, RoutingJournal journal) {
        this.router = router;
        this.journal = journal;
    }

    /**
     * Routes changes as an event source mapping sends them.
     *
     * @param changes the records in order
     * @return what has become of them
     */
    public RoutingOutcome route(StreamChange... changes) {
        return route(TestEvent.lambda(changes));
    }

    /**
     * Routes an event in a {@link TestLambdaContext}.
     *
     * @param event the event
     * @return what has become of it
     */
    public RoutingOutcome route(TestEvent event) {
        return route(event, new TestLambdaContext());
    }

    /**
     * Routes an event.
     *
     * @param event the event
     * @param lambda the context of the invocation
     * @return what has become of it; an {@link Error} that is thrown is thrown on
     */
    public synchronized RoutingOutcome route(TestEvent event, Context lambda) {
        journal.clear();
        try {
            String response = new String(router.route(event.bytes(), lambda), StandardCharsets.UTF_8);
            return RoutingOutcome.answered(response, journal);
        } catch (RuntimeException e) {
            return RoutingOutcome.thrown(e, journal);
        }
    }

    /**
     * Tells what would become of changes, as an event source mapping sends them, without calling an observer.
     *
     * @param changes the records in order
     * @return which observers would be called, and what says no
     */
    public RoutingExplanation explain(StreamChange... changes) {
        return explain(TestEvent.lambda(changes));
    }

    /**
     * Tells what would become of an event, without calling an observer.
     *
     * @param event the event
     * @return which observers would be called, and what says no
     * @throws io.lambdarouter.InvalidEventException if the event cannot be read
     */
    public RoutingExplanation explain(TestEvent event) {
        return new RoutingExplanation(router.explain(event.bytes()));
    }
}
