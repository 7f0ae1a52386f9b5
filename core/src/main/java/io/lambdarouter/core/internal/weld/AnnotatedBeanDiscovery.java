package io.lambdarouter.core.internal.weld;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RouterStartException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jboss.weld.bootstrap.api.Bootstrap;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.deployment.WeldBeanDeploymentArchive;
import org.jboss.weld.environment.deployment.discovery.AbstractDiscoveryStrategy;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveBuilder;
import org.jboss.weld.environment.util.Reflections;
import org.jboss.weld.resources.spi.ResourceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the classes with a bean defining annotation in archives, and loads no other class. */
final class AnnotatedBeanDiscovery extends AbstractDiscoveryStrategy {

    /** Libraries in which no function keeps beans; looking into them would only cost start-up time. */
    private static final List<String> LIBRARIES = List.of(
            "jakarta.",
            "org.jboss.weld.",
            "org.jboss.logging.",
            "org.jboss.classfilewriter.",
            "org.eclipse.yasson.",
            "org.eclipse.parsson.",
            "com.amazonaws.services.lambda.",
            "com.amazonaws.lambda.thirdparty.",
            "software.amazon.awssdk.");

    /** How a class file names the scopes of CDI. */
    private static final String SCOPES = "Ljakarta/enterprise/context/";

    AnnotatedBeanDiscovery(
            ResourceLoader resourceLoader,
            Bootstrap bootstrap,
            Set<Class<? extends Annotation>> beanDefiningAnnotations,
            List<Archive> archives) {
        super(resourceLoader, bootstrap, beanDefiningAnnotations, BeanDiscoveryMode.ANNOTATED);
        setScanner(new BeanArchives(bootstrap, archives));
        registerHandler(AnnotatedBeanDiscovery::list);
    }

    private static BeanArchiveBuilder list(String archive) {
        BeanArchiveBuilder builder = new BeanArchiveBuilder();
        try (ClassFiles files = ClassFiles.in(new File(archive))) {
            files.names().forEach(builder::addClass);
            return builder;
        } catch (IOException e) {
            throw unreadable(archive, e);
        }
    }

    @Override
    protected WeldBeanDeploymentArchive processAnnotatedDiscovery(BeanArchiveBuilder archive) {
        try (ClassFiles files = ClassFiles.in(new File(archive.getId()))) {
            for (Iterator<String> names = archive.getClassIterator(); names.hasNext(); ) {
                if (!isBean(names.next(), files)) {
                    names.remove();
                }
            }
            return archive.build();
        } catch (IOException e) {
            throw unreadable(archive.getId(), e);
        }
    }

    private static UncheckedIOException unreadable(String archive, IOException cause) {
        return new UncheckedIOException("Cannot read " + archive, cause);
    }

    private boolean isBean(String className, ClassFiles files) throws IOException {
        if (Libraries.begins(className, LIBRARIES)) {
            return false;
        }
        byte[] file = files.read(className);
        return ClassFile.hasRuntimeAnnotations(file) && isAnnotatedAsBean(className, file);
    }

    /** A class of a library that is not used, and so cannot be loaded, is no bean; but one that says it is a bean is missed. */
    private boolean isAnnotatedAsBean(String className, byte[] file) {
        @Nullable Class<?> type = Reflections.loadClass(resourceLoader, className);
        if (type == null && ClassFile.mentions(file, SCOPES)) {
            throw new RouterStartException(List.of(Diagnostic.of("LR-0215", "A bean class cannot be loaded")
                    .with("class", className)
                    .remedy("package the library with the classes that it extends or uses in its members")));
        }
        return type != null && Reflections.hasBeanDefiningAnnotation(type, initialBeanDefiningAnnotations);
    }
}
