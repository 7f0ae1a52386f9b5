package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.Explanation;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.EventOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks every plug-in whether an event is its own; the surest gets it. */
final class SourceDetector {

    private final List<EventSource> sources;

    SourceDetector(List<EventSource> sources) {
        this.sources = sources;
    }

    List<EventSource> sources() {
        return sources;
    }

    /** The source of the event, empty where no plug-in claims it. */
    Optional<EventSource> detect(EventOutline event) {
        Confidence surest = Confidence.NO;
        List<EventSource> claims = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (EventSource source : sources) {
            try {
                Confidence confidence = ask(source, event);
                if (confidence.compareTo(surest) > 0) {
                    surest = confidence;
                    claims.clear();
                }
                if (confidence == surest && confidence != Confidence.NO) {
                    claims.add(source);
                }
            } catch (Throwable e) {
                Fatal.rethrow(e);
                failed.add(new Failed(source, e));
            }
        }
        return decide(event, surest == Confidence.LIKELY && event.isEmptyList() ? anyOf(claims) : claims, failed);
    }

    /** What each plug-in says, for people. */
    List<Explanation.Claim> claims(EventOutline event) {
        return sources.stream()
                .map(source -> new Explanation.Claim(source.name(), answer(source, event)))
                .toList();
    }

    private static String answer(EventSource source, EventOutline event) {
        try {
            return ask(source, event).name();
        } catch (Throwable e) {
            Fatal.rethrow(e);
            return "nothing, it failed with " + e.getClass().getName();
        }
    }

    /** As {@link #detect}, but where that fails the event has no source. */
    Optional<EventSource> surest(EventOutline event) {
        try {
            return detect(event);
        } catch (InvalidEventException e) {
            return Optional.empty();
        }
    }

    /**
     * An empty list without a mark may be anybody's, and nothing in it can be lost: whoever is observed answers, the first
     * by name among several.
     */
    private static List<EventSource> anyOf(List<EventSource> claims) {
        return claims.stream()
                .filter(EventSource::isObserved)
                .findFirst()
                .or(() -> claims.stream().findFirst())
                .stream()
                .toList();
    }

    private static Confidence ask(EventSource source, EventOutline event) {
        @Nullable Confidence answer = source.plugin().detect(event);
        if (answer == null) {
            throw new IllegalStateException("detect() returned null");
        }
        return answer;
    }

    private static Optional<EventSource> decide(EventOutline event, List<EventSource> claims, List<Failed> failed) {
        if (claims.size() > 1) {
            throw ambiguous(event, claims);
        }
        if (claims.isEmpty() && !failed.isEmpty()) {
            throw undetected(event, failed);
        }
        failed.forEach(failure -> Log.warning(
                () -> "Event source plug-in " + failure.source().name() + " failed to look at an event of "
                        + claims.get(0).name(),
                failure.cause()));
        return claims.stream().findFirst();
    }

    private static InvalidEventException ambiguous(EventOutline event, List<EventSource> claims) {
        Diagnostic diagnostic = Diagnostic.of("LR-0106", "More than one event source claims this event")
                .with("top-level keys", event.topLevelKeys());
        for (EventSource claim : claims) {
            diagnostic = diagnostic.with(
                    "claimed by",
                    claim.name() + " (" + claim.plugin().getClass().getName() + ")");
        }
        return new InvalidEventException(
                diagnostic.remedy("take one of the plug-ins off the class path, or make its detection stricter"));
    }

    private static InvalidEventException undetected(EventOutline event, List<Failed> failed) {
        Diagnostic diagnostic = Diagnostic.of(
                        "LR-0107", "No event source claims this event, and one failed to look at it")
                .with("top-level keys", event.topLevelKeys());
        for (Failed failure : failed) {
            diagnostic = diagnostic.with(
                    "failed",
                    failure.source().name() + ": " + failure.cause().getClass().getName());
        }
        return new InvalidEventException(
                diagnostic.remedy("mend the plug-in: detect() must answer, whatever the event"),
                failed.get(0).cause());
    }

    private record Failed(EventSource source, Throwable cause) {}
}
