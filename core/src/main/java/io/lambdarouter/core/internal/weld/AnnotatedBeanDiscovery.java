package io.lambdarouter.core.internal.weld;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.jboss.weld.bootstrap.api.Bootstrap;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.deployment.WeldBeanDeploymentArchive;
import org.jboss.weld.environment.deployment.discovery.AbstractDiscoveryStrategy;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveBuilder;
import org.jboss.weld.environment.deployment.discovery.FileSystemBeanArchiveHandler;
import org.jboss.weld.environment.util.Reflections;
import org.jboss.weld.resources.spi.ResourceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the classes with a bean defining annotation in archives, and loads no other class. */
final class AnnotatedBeanDiscovery extends AbstractDiscoveryStrategy {

    /** Libraries in which no function keeps beans; looking into them would only cost start-up time. */
    private static final List<String> LIBRARIES = List.of(
            "jakarta.",
            "org.jboss.",
            "org.eclipse.yasson.",
            "org.eclipse.parsson.",
            "com.amazonaws.",
            "software.amazon.");

    AnnotatedBeanDiscovery(
            ResourceLoader resourceLoader,
            Bootstrap bootstrap,
            Set<Class<? extends Annotation>> beanDefiningAnnotations,
            Set<File> archives) {
        super(resourceLoader, bootstrap, beanDefiningAnnotations, BeanDiscoveryMode.ANNOTATED);
        setScanner(new BeanArchives(bootstrap, archives));
        registerHandler(new FileSystemBeanArchiveHandler());
    }

    @Override
    protected WeldBeanDeploymentArchive processAnnotatedDiscovery(BeanArchiveBuilder archive) {
        archive.getClasses().removeIf(name -> !isBean(name));
        return archive.build();
    }

    private boolean isBean(String className) {
        return LIBRARIES.stream().noneMatch(className::startsWith)
                && isAnnotated(className)
                && isAnnotatedAsBean(className);
    }

    /** A class file without the attribute that holds annotations needs no loading. */
    private boolean isAnnotated(String className) {
        @Nullable URL file = resourceLoader.getResource(className.replace('.', '/') + ".class");
        if (file == null) {
            return false;
        }
        try (InputStream stream = file.openStream()) {
            return ClassFile.hasRuntimeAnnotations(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read class file " + file, e);
        }
    }

    /** What cannot be loaded, for example because it needs a library that is not there, is no bean. */
    private boolean isAnnotatedAsBean(String className) {
        @Nullable Class<?> type = Reflections.loadClass(resourceLoader, className);
        return type != null && Reflections.hasBeanDefiningAnnotation(type, initialBeanDefiningAnnotations);
    }
}
