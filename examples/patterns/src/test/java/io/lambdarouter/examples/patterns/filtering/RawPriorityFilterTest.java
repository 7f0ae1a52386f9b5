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
    void tasksOfHighPriorityAreWorkedOnValidOrNotAndRemovedOnesAreNot() {
        router.route(EventFile.read(RawPriorityFilterTest.class, "tasks.json"));

        assertThat(worklist.ids()).containsExactlyInAnyOrder("t1", "t3", "t4");
    }

    @Test
    void aPriorityThatIsNoStringIsNotHigh() {
        router.route(EventFile.read(RawPriorityFilterTest.class, "priority-is-a-number.json"));

        assertThat(worklist.ids()).isEmpty();
    }
}
