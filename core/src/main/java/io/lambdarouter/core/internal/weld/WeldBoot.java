package io.lambdarouter.core.internal.weld;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.UUID;
import org.jboss.weld.environment.se.Weld;

/** Boots Weld SE for a function. */
public final class WeldBoot {

    private WeldBoot() {}

    /** A container with every annotated bean that the loader sees, in directories and in jars, with or without beans.xml. */
    public static SeContainer discovering(ClassLoader loader) {
        return boot(loader, new DiscoveringWeld(newId(), ClassPath.of(loader)));
    }

    /** A container with these beans only. */
    public static SeContainer withBeans(ClassLoader loader, Extension extension, Class<?>... beanClasses) {
        return boot(
                loader,
                new Weld(newId()).disableDiscovery().addExtension(extension).addBeanClasses(beanClasses));
    }

    /** Each container has its own id, since a process may run several. */
    private static String newId() {
        return "lambda-router-" + UUID.randomUUID();
    }

    /** Weld and what it loads look at the thread's loader, which is not the function's on every thread. */
    private static SeContainer boot(ClassLoader loader, Weld weld) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        weld.setClassLoader(loader);
        try {
            return weld.initialize();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
