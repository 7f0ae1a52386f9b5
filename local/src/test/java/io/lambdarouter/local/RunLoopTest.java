package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLoopTest {

    private final RunEvents events = new RunEvents();

    @TempDir
    Path folder;

    private CompiledApplication application() {
        return new CompiledApplication(folder.resolve("classes"), "run-loop").version(1);
    }

    private ReloadingApplication started(CompiledApplication application) {
        return ReloadingApplication.start(ClassDirectories.of(List.of(application.classes())));
    }

    @Test
    void recordsThatHaveBeenLostToAgeAreToldWithTheirShard() throws InterruptedException {
        try (ReloadingApplication reloading = started(application());
                StateDirectory state = StateDirectory.open(folder.resolve("state"))) {
            RunLoop loop =
                    new RunLoop(reloading, List.of(), state, new DeliverySettings(100, 2, Duration.ZERO), events);

            loop.lostToAge("arn", "shard-1");
            loop.shardLostToAge("arn", "shard-2");
        }
        assertThat(events.next(RunEvent.Trouble.class).message().toString())
                .contains("LR-9111", "arn", "shard-1", "the record behind the checkpoint");
        assertThat(events.next(RunEvent.Trouble.class).message().toString())
                .contains("LR-9111", "arn", "shard-2", "the shard is no longer in the stream");
    }

    /** Without tables: there is nothing to do. */
    private int runOnce(ReloadingApplication application) {
        try (StateDirectory state = StateDirectory.open(folder.resolve("state"))) {
            DeliverySettings settings = new DeliverySettings(100, 2, Duration.ZERO);
            return new RunLoop(application, List.of(), state, settings, events).run(Duration.ofMillis(1), true);
        }
    }

    @Test
    void aRunThatHasNothingToDoEnds() {
        try (ReloadingApplication reloading = started(application())) {
            assertThat(runOnce(reloading)).isZero();
        }
    }

    @Test
    void withoutTheApplicationNothingIsTakenForHandled() throws InterruptedException {
        CompiledApplication application = application();
        try (ReloadingApplication reloading = started(application)) {
            application.broken();
            while (reloading.current().isPresent()) {
                reloading.reload(events);
            }

            assertThatExceptionOfType(LocalException.class)
                    .isThrownBy(() -> runOnce(reloading))
                    .withMessageContainingAll("LR-9118", "the application", "3");
        }
        assertThat(events.next(RunEvent.Trouble.class).message().code()).isEqualTo("LR-9113");
        assertThat(events.next(RunEvent.Trouble.class).message().code()).isEqualTo("LR-9118");
    }
}
