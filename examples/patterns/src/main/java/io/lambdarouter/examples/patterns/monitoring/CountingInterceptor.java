package io.lambdarouter.examples.patterns.monitoring;

import io.lambdarouter.dynamodb.ChangeBatch;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Monitoring: logs what each batch holds and what became of it, whether its observer returns or throws. */
@Counted
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class CountingInterceptor {

    @Inject
    MetricsLog metrics;

    @AroundInvoke
    @Nullable
    Object count(InvocationContext call) throws Exception {
        ChangeBatch<?> batch = (ChangeBatch<?>) call.getParameters()[0];
        try {
            Object result = call.proceed();
            metrics.log(Counts.of(batch));
            return result;
        } catch (Exception e) {
            metrics.log(Counts.of(batch).withError());
            throw e;
        }
    }
}
