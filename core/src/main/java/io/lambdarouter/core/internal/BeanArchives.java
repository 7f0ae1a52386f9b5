package io.lambdarouter.core.internal;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/** Where the container found beans; for a message only. */
final class BeanArchives {

    private final BeanManager beanManager;

    BeanArchives(BeanManager beanManager) {
        this.beanManager = beanManager;
    }

    List<String> locations() {
        return beanManager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .flatMap(type -> Optional.ofNullable(type.getProtectionDomain().getCodeSource()).stream())
                .map(CodeSource::getLocation)
                .flatMap(location -> Optional.ofNullable(location).stream())
                .map(location -> location.getPath())
                .distinct()
                .sorted()
                .toList();
    }
}
