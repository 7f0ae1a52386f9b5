package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RouterStartException;
import java.time.Duration;
import java.util.Optional;

/** The application with its classes as they are at the moment; not for use by several threads. */
final class ReloadingApplication implements AutoCloseable {

    private final ClassDirectories directories;
    private final ClassWatch watch;
    private Optional<Application> current;

    private ReloadingApplication(ClassDirectories directories, ClassWatch watch, Application application) {
        this.directories = directories;
        this.watch = watch;
        this.current = Optional.of(application);
    }

    /**
     * Starts it.
     *
     * @throws RouterStartException if it cannot work
     */
    static ReloadingApplication start(ClassDirectories directories) {
        return start(directories, new ClassWatch(directories::stamps, System::nanoTime));
    }

    /** Starts it behind the watch's first look, so that what changes meanwhile is noticed. */
    static ReloadingApplication start(ClassDirectories directories, ClassWatch watch) {
        return new ReloadingApplication(directories, watch, Application.start(directories));
    }

    /** The running application, empty where the changed one does not start. */
    Optional<Application> current() {
        return current;
    }

    /** Starts the application anew if its classes have changed, and tells what came of it. */
    boolean reload(RunEvent.Listener listener) {
        if (!watch.hasChanged()) {
            return false;
        }
        long start = System.nanoTime();
        Start next = Start.of(directories);
        if (!watch.isStill()) {
            // a build has begun meanwhile, and perhaps half of the classes are its
            next.application().ifPresent(Application::close);
            return false;
        }
        replaceBy(next);
        next.trouble().map(RunEvent.Trouble::new).ifPresent(listener);
        current.ifPresent(application -> listener.accept(
                new RunEvent.Restarted(application.observers().size(), Duration.ofNanos(System.nanoTime() - start))));
        return current.isPresent();
    }

    private void replaceBy(Start next) {
        watch.load();
        current.ifPresent(Application::close);
        current = next.application();
    }

    /** An application that has started, or why it has not. */
    private record Start(Optional<Application> application, Optional<Diagnostic> trouble) {

        static Start of(ClassDirectories directories) {
            try {
                return new Start(Optional.of(Application.start(directories)), Optional.empty());
            } catch (RuntimeException | LinkageError e) {
                return new Start(Optional.empty(), Optional.of(notStarted(e)));
            }
        }
    }

    private static Diagnostic notStarted(Throwable cause) {
        Diagnostic message = Diagnostic.of("LR-9113", "The changed application does not start; its changes wait")
                .remedy("mend it, and compile it again");
        return cause instanceof RouterStartException start
                ? withProblems(message, start)
                : message.with("problem", cause);
    }

    private static Diagnostic withProblems(Diagnostic message, RouterStartException cause) {
        Diagnostic complete = message;
        for (Diagnostic problem : cause.problems()) {
            complete = complete.with("problem", problem.code() + " " + problem.headline())
                    .withFactsOf(problem);
        }
        return complete;
    }

    @Override
    public void close() {
        current.ifPresent(Application::close);
        current = Optional.empty();
    }
}
