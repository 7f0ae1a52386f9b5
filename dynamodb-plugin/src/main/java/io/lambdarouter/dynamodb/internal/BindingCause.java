package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.InvalidRecordException;
import jakarta.json.bind.spi.JsonbProvider;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a JSON-B provider failed with, without its message: such messages quote the values of attributes.
 *
 * <p>An exception of the application's own code (a constructor, an adapter) is kept as it is.
 */
final class BindingCause extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

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

    /** An exception and what lies beneath it, outermost first. */
    static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, e -> e.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }

    /** Our own exception among the causes: it has said all there is to say. */
    static Optional<InvalidRecordException> ours(Throwable thrown) {
        return chain(thrown)
                .filter(InvalidRecordException.class::isInstance)
                .map(InvalidRecordException.class::cast)
                .findFirst();
    }

    static String nameOf(Throwable cause) {
        return cause instanceof BindingCause binding
                ? binding.type
                : cause.getClass().getName();
    }

    /**
     * Tells the application's exceptions from those of a JSON-B provider.
     *
     * @param provider how the names of the provider's classes begin
     */
    record Finder(String provider) {

        /** For a provider, whose classes share the first three parts of a package. */
        static Finder of(JsonbProvider provider) {
            List<String> parts = List.of(provider.getClass().getName().split("\\."));
            return new Finder(parts.stream().limit(3).collect(Collectors.joining(".", "", ".")));
        }

        boolean isOf(String names) {
            return provider.equals(names);
        }

        /** The application's own exception among the causes, or the innermost of the provider's without its message. */
        Throwable find(Throwable thrown) {
            List<Throwable> chain = BindingCause.chain(thrown).toList();
            return chain.stream()
                    .filter(this::isOfApplication)
                    .findFirst()
                    .orElseGet(() -> new BindingCause(chain.get(chain.size() - 1)));
        }

        /** Whether code of the application was at work between the provider and the throw. */
        private boolean isOfApplication(Throwable thrown) {
            return Arrays.stream(thrown.getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .takeWhile(name -> !name.startsWith(provider))
                    .anyMatch(name -> LIBRARIES.stream().noneMatch(name::startsWith));
        }
    }
}
