package io.lambdarouter;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Recognises the source of a Lambda event, binds the event, and notifies CDI observer methods.
 *
 * <p>{@code io.lambdarouter.core.LambdaRouterHandler} is the way in from Lambda. In an application that runs its own CDI
 * container the router is a bean: {@code @Inject LambdaRouter router}. It may be called by several threads at once.
 */
public interface LambdaRouter {

    /**
     * Routes one event.
     *
     * @param event the event as Lambda sends it: JSON in UTF-8
     * @param lambda the context of the invocation; injectable while the event is routed
     * @return the answer for Lambda, JSON in UTF-8
     * @throws InvalidEventException if the event cannot be read; no observer has been called then
     * @throws UnroutableEventException if nobody observes such an event
     * @throws RecordFailedException if a record failed
     * @throws ResponseException if no answer could be made
     */
    byte[] route(byte[] event, Context lambda);

    /**
     * Routes one event outside Lambda; whoever asks for the Lambda context meanwhile gets a
     * {@link NoInvocationException}.
     *
     * @param event the event: JSON in UTF-8
     * @return the answer for Lambda, JSON in UTF-8
     * @throws LambdaRouterException as for {@link #route(byte[], Context)}
     */
    byte[] route(byte[] event);

    /**
     * Routes one event from a stream to a stream; reads the one to its end, closes neither.
     *
     * @param event the event as Lambda sends it: JSON in UTF-8
     * @param response where the answer is written
     * @param lambda the context of the invocation; injectable while the event is routed
     * @throws LambdaRouterException as for {@link #route(byte[], Context)}, and if a stream fails
     */
    void route(InputStream event, OutputStream response, Context lambda);

    /**
     * Tells what would become of an event, and why, without calling an observer.
     *
     * @param event the event: JSON in UTF-8
     * @return which event source claims it, and which observers are called for each record
     * @throws InvalidEventException if the event cannot be read
     */
    Explanation explain(byte[] event);

    /**
     * Does once what the first event would otherwise have to wait for, with events made up by the event sources; calls no
     * observer and no condition of the application. Item classes are loaded, initialized and instantiated with values that are
     * made up. {@code LambdaRouterHandler} does so before SnapStart takes its snapshot. What goes wrong is logged.
     */
    void warmUp();

    /**
     * The observer methods of all event sources.
     *
     * @return in the order in which they are called, source by source; immutable
     */
    List<RoutedObserver> observers();
}
