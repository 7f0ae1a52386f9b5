package io.lambdarouter.core.internal.weld;

import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import org.jboss.weld.bootstrap.api.CDI11Bootstrap;
import org.jboss.weld.bootstrap.spi.Deployment;
import org.jboss.weld.bootstrap.spi.Metadata;
import org.jboss.weld.environment.deployment.WeldDeployment;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.resources.spi.ResourceLoader;
import org.jboss.weld.serialization.spi.ProxyServices;
import org.jboss.weld.util.Services;

/**
 * Weld with a discovery that sees what Lambda's class loader sees.
 *
 * <p>Weld's own either needs a beans.xml in each archive, or looks at the {@code java.class.path}, on which a function that
 * is deployed as a zip is not.
 */
final class DiscoveringWeld extends Weld {

    private final List<Archive> archives;

    DiscoveringWeld(String containerId, List<Archive> archives) {
        super(containerId);
        this.archives = archives;
    }

    /** No archive needs a beans.xml. */
    @Override
    protected boolean isImplicitScanEnabled() {
        return true;
    }

    @Override
    protected Deployment createDeployment(ResourceLoader resourceLoader, CDI11Bootstrap bootstrap) {
        Iterable<Metadata<Extension>> extensions = getExtensions();
        AnnotatedBeanDiscovery discovery = new AnnotatedBeanDiscovery(
                resourceLoader,
                bootstrap,
                bootstrap.startExtensions(extensions).getKnownBeanDefiningAnnotations(),
                archives);
        Deployment deployment = new WeldDeployment(resourceLoader, bootstrap, discovery.performDiscovery(), extensions);
        Services.put(deployment.getServices(), ProxyServices.class, new PreparedProxies());
        return deployment;
    }
}
