package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunResourcesTest {

    private final List<String> closed = new ArrayList<>();
    private final RunResources resources = new RunResources();

    private void add(String name, boolean fails) {
        AutoCloseable unused = resources.add(resources, () -> {
            closed.add(name);
            if (fails) {
                throw new IllegalStateException(name);
            }
        });
        assertThat(unused).isSameAs(resources);
    }

    @Test
    void theLastIsClosedFirstAndEachOnce() {
        add("a", false);
        add("b", false);

        resources.close();
        resources.close();

        assertThat(closed).containsExactly("b", "a");
    }

    @Test
    void whereOneThrowsTheOthersAreClosedToo() {
        add("a", true);
        add("b", false);
        add("c", true);

        assertThatIllegalStateException()
                .isThrownBy(resources::close)
                .withMessage("c")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

        assertThat(closed).containsExactly("c", "b", "a");
    }
}
