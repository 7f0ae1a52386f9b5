package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RoutedObserver;
import io.lambdarouter.Settings;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A function of a template, with all that the template says of it. */
public final class Deployment {

    private static final String HANDLER = "io.lambdarouter.core.LambdaRouterHandler";

    private final Template template;
    private final Resource function;
    private final Environment environment;
    private final Mappings mappings;

    private Deployment(Template template, Resource function) {
        this.template = template;
        this.function = function;
        this.environment = Environment.of(function);
        this.mappings = new Mappings(template, function);
    }

    /**
     * Reads a template.
     *
     * @param file YAML or JSON
     * @param parameters values of the template's parameters that are not their defaults
     * @param functionId the logical id of the function, empty for the only one with the router as its handler
     * @return the function
     * @throws IllegalArgumentException if the file is no template, or there is no such function
     */
    public static Deployment of(Path file, Map<String, String> parameters, Optional<String> functionId) {
        Template template = Template.of(file, parameters);
        List<Resource> functions = functions(template).toList();
        List<Resource> chosen = functions.stream()
                .filter(each -> functionId.map(each.id()::equals).orElseGet(() -> isRouter(each)))
                .toList();
        if (chosen.size() != 1) {
            throw notOne(file, functions, chosen, functionId);
        }
        return new Deployment(template, chosen.get(0));
    }

    private static Stream<Resource> functions(Template template) {
        return template.resources().filter(each -> each.is(Template.SAM_FUNCTION) || each.is("AWS::Lambda::Function"));
    }

    /** The handler's class; what follows colons is a method of it. */
    private static boolean isRouter(Resource function) {
        Stream<Scalar> command =
                function.properties().at("ImageConfig", "Command").map(Value::values).orElse(List.of()).stream()
                        .flatMap(value -> value.scalarAt().stream());
        return Stream.concat(function.properties().scalarAt("Handler").stream(), command)
                .anyMatch(handler -> handler.text().split("::", -1)[0].equals(HANDLER));
    }

    private static IllegalArgumentException notOne(
            Path file, List<Resource> functions, List<Resource> chosen, Optional<String> functionId) {
        return new IllegalArgumentException(
                Diagnostic.of("LR-9002", "It is not clear which function of the template is to be checked")
                        .with(
                                "found",
                                chosen.size() > 1
                                        ? ids(chosen)
                                        : functions.isEmpty() ? "no function" : "the functions " + ids(functions))
                        .with(
                                "expected",
                                functionId
                                        .map(id -> "a function with the logical id " + id)
                                        .orElse("one function with the handler " + HANDLER))
                        .with("at", file)
                        .remedy("name the function by its logical id")
                        .toString());
    }

    private static List<String> ids(List<Resource> resources) {
        return resources.stream().map(Resource::id).toList();
    }

    /**
     * The function's logical id.
     *
     * @return as in the template
     */
    public String functionId() {
        return function.id();
    }

    /**
     * The function's environment variables, as far as the template tells.
     *
     * @return values by name; of a generated name, <code>${LogicalId}</code>
     */
    public Map<String, String> environment() {
        return environment.asTexts();
    }

    /**
     * Compares the template with what the observers need.
     *
     * @param observers those of the function
     * @return all that was found, the worst first
     */
    public List<Finding> check(List<RoutedObserver> observers) {
        return new Checks(this, Interest.of(observers)).findings();
    }

    Template template() {
        return template;
    }

    Resource function() {
        return function;
    }

    Environment variables() {
        return environment;
    }

    Mappings mappings() {
        return mappings;
    }

    /** Whether what nobody observes is passed over. */
    Certainty skipsUnmatched() {
        return environment
                .get(Settings.UNMATCHED)
                .map(value -> value.certain()
                        ? value.text().trim().equals("skip") ? Certainty.YES : Certainty.NO
                        : Certainty.MAYBE)
                .orElse(Certainty.NO);
    }
}
