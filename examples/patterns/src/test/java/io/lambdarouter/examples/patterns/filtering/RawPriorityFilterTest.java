package io.lambdarouter.examples.patterns.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.TestContainer;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class RawPriorityFilterTest {

    @WeldSetup
    WeldInitiator weld = TestContainer.weld(RawPriorityFilter.class, Worklist.class);

    @Inject
    LambdaRouter router;

    @Inject
    Worklist worklist;

    @Test
    void tasks_of_high_priority_are_worked_on_valid_or_not_and_removed_ones_are_not() {
        router.route(EventFile.read(RawPriorityFilterTest.class, "tasks.json"));

        assertThat(worklist.ids()).containsExactlyInAnyOrder("t1", "t3", "t4");
    }

    @Test
    void a_priority_that_is_no_string_is_not_high() {
        router.route(EventFile.read(RawPriorityFilterTest.class, "priority-is-a-number.json"));

        assertThat(worklist.ids()).isEmpty();
    }
}
