package io.lambdarouter.testkit.internal.weld;

import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.auto.WeldJunit5AutoExtension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What weld-junit5 does for a test, with beans and CDI extensions of ours. */
public abstract class WeldTest extends WeldJunit5AutoExtension {

    /** For subclasses. */
    protected WeldTest() {}

    @Override
    protected final void weldInit(ExtensionContext context, Weld weld, WeldInitiator.Builder initiator) {
        super.weldInit(context, weld, initiator);
        weld.addBeanClasses(beanClasses(context).toArray(Class<?>[]::new));
        extensions(context).forEach(weld::addExtension);
    }

    /** The classes of beans of a test. */
    protected abstract List<Class<?>> beanClasses(ExtensionContext context);

    /** The CDI extensions of a test. */
    protected abstract List<Extension> extensions(ExtensionContext context);
}
