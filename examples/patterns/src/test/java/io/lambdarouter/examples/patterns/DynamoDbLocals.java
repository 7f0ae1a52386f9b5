package io.lambdarouter.examples.patterns;

import io.lambdarouter.local.DynamoDbLocal;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one {@link DynamoDbLocal} for each region that tests name; JUnit closes them after the last test. */
final class DynamoDbLocals implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DynamoDbLocal.class && parameter.isAnnotated(InRegion.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        String region =
                parameter.findAnnotation(InRegion.class).map(InRegion::value).orElseThrow();
        return test.getRoot()
                .getStore(Namespace.create(DynamoDbLocals.class))
                .computeIfAbsent(region, name -> DynamoDbLocal.start());
    }
}
