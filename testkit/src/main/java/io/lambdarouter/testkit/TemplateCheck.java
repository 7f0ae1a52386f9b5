package io.lambdarouter.testkit;

import io.lambdarouter.RoutedObserver;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.testkit.internal.template.Deployment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares a template of AWS SAM or AWS CloudFormation with the observers of the function that it deploys, to find what only
 * shows in production: answers that nobody reads, images that the stream does not carry, filters that hide what an observer
 * is for, tables that nobody delivers.
 *
 * <pre>{@code
 * TemplateCheck.of(Path.of("template.yaml")).check(LambdaRouterContainer::start).assertNoErrors();
 * }</pre>
 *
 * <p>Parameters have their defaults, unless {@link #parameter} gives another value. What depends on a parameter without a
 * default, on an import or on another stack is never called wrong; a note says that it was not checked. Immutable.
 */
public final class TemplateCheck {

    private final Path template;
    private final Map<String, String> parameters;
    private final Optional<String> functionId;

    private TemplateCheck(Path template, Map<String, String> parameters, Optional<String> functionId) {
        this.template = template;
        this.parameters = Map.copyOf(parameters);
        this.functionId = functionId;
    }

    /**
     * A check of the only function of a template whose handler is the router.
     *
     * @param template a file in YAML or JSON
     * @return the check, which reads the file when it is used
     */
    public static TemplateCheck of(Path template) {
        return new TemplateCheck(template, Map.of(), Optional.empty());
    }

    /**
     * The same check of another function: one of several, or one with a handler of its own.
     *
     * @param logicalId the function's logical id
     * @return a new check
     */
    public TemplateCheck function(String logicalId) {
        return new TemplateCheck(template, parameters, Optional.of(logicalId));
    }

    /**
     * The same check with a value for a parameter of the template.
     *
     * @param name the parameter's name
     * @param value its value
     * @return a new check
     */
    public TemplateCheck parameter(String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return new TemplateCheck(template, more, functionId);
    }

    /**
     * The environment variables that the template gives the function.
     *
     * @return values by name; of a generated name, <code>${LogicalId}</code>
     * @throws IllegalArgumentException if the template cannot be read, or has no such function
     */
    public Map<String, String> environment() {
        return deployment().environment();
    }

    /**
     * Starts the application with the template's environment variables as system properties, and checks the template
     * against its observers. The application is shut down and the properties are as before when this returns.
     *
     * @param application starts it, for example {@code LambdaRouterContainer::start}
     * @return what was found
     * @throws IllegalArgumentException if the template cannot be read, or has no such function
     * @throws RouterStartException if the application cannot start, other than for a variable that the template does not set
     */
    public TemplateReport check(Supplier<LambdaRouterContainer> application) {
        return check(new ApplicationStart(environment(), application).observers());
    }

    /**
     * Checks the template against observers.
     *
     * @param observers those of the function, for example of {@code router.observers()}
     * @return what was found
     * @throws IllegalArgumentException if the template cannot be read, or has no such function
     */
    public TemplateReport check(List<RoutedObserver> observers) {
        Deployment deployment = deployment();
        return new TemplateReport(
                template + ", function " + deployment.functionId(),
                deployment.check(observers).stream().map(TemplateFinding::new).toList());
    }

    private Deployment deployment() {
        return Deployment.of(template, parameters, functionId);
    }
}
