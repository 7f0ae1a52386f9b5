package io.lambdarouter.examples.patterns.filtering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.TestContainer;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class PriorityFilterTest {

    @WeldSetup
    WeldInitiator weld =
            TestContainer.weld(PriorityFilter.class, Worklist.class, RejectedTasks.class, ValidatorProducer.class);

    @Inject
    LambdaRouter router;

    @Inject
    Worklist worklist;

    @Inject
    RejectedTasks rejected;

    @Test
    void ofTheTasksOfHighPriorityTheValidOnesAreWorkedOnAndTheOthersSetApartWithTheReasons() {
        route("tasks.json");

        assertThat(worklist.ids()).containsExactly("t1");
        assertThat(rejected.reasons())
                .containsOnly(
                        entry("t3", "hours must be greater than 0, title must not be blank"),
                        entry("t4", "title must not be blank"));
    }

    @Test
    void aTaskWhosePriorityRisesIsWorkedOnFromThenOn() {
        route("tasks.json");
        assertThat(worklist.ids()).doesNotContain("t2");

        route("raised-priority.json");
        assertThat(worklist.ids()).contains("t2");
    }

    @Test
    void aTaskThatComesTwiceIsWorkedOnOnce() {
        route("tasks.json");
        route("tasks.json");

        assertThat(worklist.ids()).containsExactly("t1");
    }

    private void route(String file) {
        assertThat(router.route(EventFile.read(PriorityFilterTest.class, file)))
                .asString()
                .isEqualTo("{\"batchItemFailures\":[]}");
    }
}
