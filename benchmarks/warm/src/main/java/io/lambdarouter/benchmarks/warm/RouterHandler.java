package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.core.LambdaRouterContainer;
import java.util.stream.Stream;

/** This library, in a real container. */
final class RouterHandler implements Handler {

    private final LambdaRouterContainer container;
    private final Sum sum;

    private RouterHandler(LambdaRouterContainer container, Sum sum) {
        this.container = container;
        this.sum = sum;
    }

    /** A router with the observers of a bean that adds up, and with those of other beans. */
    static RouterHandler with(Class<? extends Sum> bean, Class<?>... others) {
        Class<?>[] beans = Stream.concat(Stream.of(bean), Stream.of(others)).toArray(Class<?>[]::new);
        LambdaRouterContainer container = LambdaRouterContainer.startWith(beans);
        return new RouterHandler(container, container.bean(bean));
    }

    @Override
    public long handle(byte[] event) {
        byte[] answer = container.router().route(event);
        return answer.length == 0 ? 0 : sum.take();
    }

    @Override
    public void close() {
        container.close();
    }
}
