package io.lambdarouter.dynamodb.internal;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a JSON-B provider failed with, without its message: such messages quote the values of attributes.
 *
 * <p>An exception of the application's own code (a constructor, an adapter) is kept as it is.
 */
final class BindingCause extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PROVIDER = "org.eclipse.yasson.";
    private static final List<String> LIBRARIES = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "jakarta.",
            "org.eclipse.parsson.",
            "io.lambdarouter.dynamodb.internal.");

    private final String type;

    private BindingCause(Throwable original) {
        super(original.getClass().getName() + " (its message may quote values and is left out)");
        this.type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    /** The application's own exception among the causes, or the innermost of the provider's without its message. */
    static Throwable of(Throwable thrown) {
        List<Throwable> chain = Stream.iterate(
                        Optional.of(thrown), Optional::isPresent, e -> e.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .toList();
        return chain.stream()
                .filter(BindingCause::isOfApplication)
                .findFirst()
                .orElseGet(() -> new BindingCause(chain.get(chain.size() - 1)));
    }

    static String nameOf(Throwable cause) {
        return cause instanceof BindingCause binding
                ? binding.type
                : cause.getClass().getName();
    }

    /** Whether code of the application was at work between the provider and the throw. */
    private static boolean isOfApplication(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .takeWhile(name -> !name.startsWith(PROVIDER))
                .anyMatch(name -> LIBRARIES.stream().noneMatch(name::startsWith));
    }
}
