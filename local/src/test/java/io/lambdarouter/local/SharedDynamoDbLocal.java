package io.lambdarouter.local;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one {@link DynamoDbLocal} for all tests that take one; JUnit closes it after the last of them. */
final class SharedDynamoDbLocal implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DynamoDbLocal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedDynamoDbLocal.class))
                .computeIfAbsent(DynamoDbLocal.class, type -> DynamoDbLocal.start());
    }
}
