package io.lambdarouter.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Which records are begun when the time is over before the first of them. */
class DeadlineStartTest {

    private final AtomicInteger remaining = new AtomicInteger(10_000);

    private Deadline overBeforeTheFirstRecord() {
        Context lambda = (Context) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> remaining.get());
        Deadline deadline = Deadline.of(lambda, Duration.ofSeconds(2));
        remaining.set(1);
        return deadline;
    }

    @Test
    void theFirstRecordIsTriedAlsoWhereAnotherThreadIsFaster() {
        Deadline deadline = overBeforeTheFirstRecord();
        assertThat(deadline.allows(1)).isTrue();
        assertThat(deadline.allows(2)).isFalse();
        assertThat(deadline.allows(0)).isTrue();
        assertThat(deadline.allows(1)).isFalse();
    }

    @Test
    void theFirstRecordThatAnObserverIsForNeedNotBeTheFirstOfTheBatch() {
        Deadline deadline = overBeforeTheFirstRecord();
        assertThat(deadline.allows(7)).isTrue();
        assertThat(deadline.allows(8)).isFalse();
    }
}
