package io.lambdarouter.core.internal.weld;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.RouterStartException;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.Extension;
import org.jboss.weld.config.ConfigurationKey;
import org.jboss.weld.config.SystemPropertiesConfiguration;
import org.jboss.weld.environment.se.Weld;

/** Boots Weld SE for a function. */
public final class WeldBoot {

    private WeldBoot() {}

    /** A container with every annotated bean that the loader sees, in directories and in jars, with or without beans.xml. */
    public static SeContainer discovering(ClassLoader loader) {
        return boot(loader, new DiscoveringWeld(newId(), ClassPath.of(loader)));
    }

    /** Such a container for a tool that closes it itself, also when the process is ended: Weld's own hook would be in its way. */
    public static SeContainer embedded(ClassLoader loader, Extension... extensions) {
        return boot(
                loader,
                new DiscoveringWeld(newId(), ClassPath.of(loader))
                        .extensions(extensions)
                        .skipShutdownHook());
    }

    /** A container with these beans only. */
    public static SeContainer withBeans(ClassLoader loader, Extension extension, Class<?>... beanClasses) {
        return boot(
                loader,
                new Weld(newId())
                        .disableDiscovery()
                        .addServices(new PreparedProxies())
                        .addExtension(extension)
                        .addBeanClasses(beanClasses));
    }

    /** Each container has its own id, since a process may run several; a random one would need a secure random. */
    private static String newId() {
        return "lambda-router-" + System.nanoTime() + "-"
                + Thread.currentThread().getId();
    }

    /** Weld and what it loads look at the thread's loader, which is not the function's on every thread. */
    private static SeContainer boot(ClassLoader loader, Weld weld) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        weld.setClassLoader(loader);
        // a function has few beans, and one core
        weld.property(ConfigurationKey.CONCURRENT_DEPLOYMENT.get(), false);
        weld.property(ConfigurationKey.PRELOADER_THREAD_POOL_SIZE.get(), 0);
        WeldLog log = WeldLog.quiet();
        try {
            skipXmlValidation();
            return weld.initialize();
        } catch (LambdaRouterException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(e);
        } finally {
            log.restore();
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Validating each beans.xml against its schema is a tenth of a cold start, and helps nobody in production. Weld reads this
     * from a system property alone, once for the process; what the function has set itself is left as it is.
     */
    private static void skipXmlValidation() {
        String property = ConfigurationKey.DISABLE_XML_VALIDATION.get();
        if (System.getProperty(property) == null) {
            System.setProperty(property, "true");
            try {
                SystemPropertiesConfiguration.INSTANCE.isXmlValidationDisabled(); // reads it now
            } finally {
                System.clearProperty(property);
            }
        }
    }

    /** The container's own message says what it is: a missing bean, two that are ambiguous, a class that is no bean. */
    private static RouterStartException failed(RuntimeException cause) {
        return new RouterStartException(
                Diagnostic.of("LR-0216", "The CDI container cannot start")
                        .with("found", String.valueOf(cause.getMessage()))
                        .remedy("mend the beans of the function; see the cause"),
                cause);
    }
}
