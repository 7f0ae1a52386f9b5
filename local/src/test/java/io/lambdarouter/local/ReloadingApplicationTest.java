package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingApplicationTest {

    private final Deque<String> stamps = new ArrayDeque<>(List.of("loaded"));
    private final RunEvents events = new RunEvents();
    private long now;

    @TempDir
    Path folder;

    /** The files are what the test says, each time that they are looked at; the last for ever. */
    private Map<Path, String> look() {
        String next = stamps.size() == 1 ? stamps.element() : stamps.remove();
        return Map.of(Path.of("Watch.class"), next);
    }

    private boolean reloadAfter(ReloadingApplication application, String... looks) {
        stamps.clear();
        stamps.addAll(List.of(looks));
        now += ClassWatch.QUIET.toNanos();
        return application.reload(events);
    }

    @Test
    void classesOfABuildThatBeginsWhileTheyAreReadAreNotStarted() throws InterruptedException {
        CompiledApplication compiled = new CompiledApplication(folder.resolve("classes"), "reloading").version(1);
        ClassDirectories directories = ClassDirectories.of(List.of(compiled.classes()));
        try (ReloadingApplication application =
                ReloadingApplication.start(directories, new ClassWatch(this::look, () -> now))) {
            Application first = application.current().orElseThrow();
            assertThat(reloadAfter(application, "changed")).as("not yet").isFalse();
            assertThat(reloadAfter(application, "changed", "being built")).isFalse();
            assertThat(application.current()).hasValue(first);

            assertThat(reloadAfter(application, "built")).as("not yet").isFalse();
            assertThat(reloadAfter(application, "built")).isTrue();
            assertThat(application.current()).isNotEmpty().get().isNotSameAs(first);
        }
        assertThat(events.next(RunEvent.Restarted.class).observers()).isEqualTo(1);
    }
}
