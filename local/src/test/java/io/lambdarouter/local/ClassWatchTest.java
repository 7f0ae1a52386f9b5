package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassWatchTest {

    private static final Duration A_MOMENT = Duration.ofNanos(1);

    private final Map<Path, String> files = new HashMap<>(Map.of(Path.of("A.class"), "1", Path.of("B.class"), "1"));
    private long now = Long.MAX_VALUE - 7; // System.nanoTime may run over
    private final ClassWatch watch = new ClassWatch(() -> Map.copyOf(files), () -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private boolean hasChangedAfter(Duration time) {
        pass(time);
        return watch.hasChanged();
    }

    @Test
    void whatIsLoadedHasNotChanged() {
        assertThat(hasChangedAfter(Duration.ofDays(1))).isFalse();
    }

    @Test
    void aChangeIsNoticedWhenTheFilesHaveBeenTheSameForAWhile() {
        files.put(Path.of("A.class"), "2");

        assertThat(watch.hasChanged()).isFalse();
        assertThat(hasChangedAfter(ClassWatch.QUIET.minus(A_MOMENT))).isFalse();
        assertThat(hasChangedAfter(A_MOMENT)).isTrue();
    }

    @Test
    void aBuildThatIsHalfWayIsWaitedForHoweverOftenItIsLookedAt() {
        for (int version = 2; version < 100; version++) {
            files.put(Path.of("A.class"), String.valueOf(version));
            assertThat(watch.hasChanged()).isFalse();
            assertThat(hasChangedAfter(ClassWatch.QUIET.minus(A_MOMENT))).isFalse();
        }
        assertThat(hasChangedAfter(A_MOMENT)).isTrue();
    }

    @Test
    void timeThatPassesBeforeTheFirstLookAtAChangeDoesNotCount() {
        files.put(Path.of("A.class"), "2");

        assertThat(hasChangedAfter(Duration.ofHours(1))).isFalse();
    }

    @Test
    void aBuildThatHasDeletedSomeFilesIsWaitedForLonger() {
        files.remove(Path.of("A.class"));

        assertThat(watch.hasChanged()).isFalse();
        assertThat(hasChangedAfter(ClassWatch.QUIET_WITHOUT_SOME.minus(A_MOMENT)))
                .isFalse();
        assertThat(hasChangedAfter(A_MOMENT)).isTrue();
    }

    @Test
    void aBuildThatHasWrittenAgainWhatItHasDeletedIsNot() {
        files.remove(Path.of("A.class"));
        assertThat(watch.hasChanged()).isFalse();
        files.put(Path.of("A.class"), "2");
        assertThat(watch.hasChanged()).isFalse();

        assertThat(hasChangedAfter(ClassWatch.QUIET)).isTrue();
    }

    @Test
    void aChangeThatIsTakenBackIsNone() {
        files.put(Path.of("A.class"), "2");
        assertThat(watch.hasChanged()).isFalse();
        files.put(Path.of("A.class"), "1");

        assertThat(watch.hasChanged()).isFalse();
        assertThat(hasChangedAfter(ClassWatch.QUIET)).isFalse();
    }

    @Test
    void whatHasBeenLoadedIsNoChangeAnyMore() {
        files.put(Path.of("A.class"), "2");
        assertThat(watch.hasChanged()).isFalse();
        assertThat(hasChangedAfter(ClassWatch.QUIET)).isTrue();

        watch.load();

        assertThat(watch.hasChanged()).isFalse();
    }
}
