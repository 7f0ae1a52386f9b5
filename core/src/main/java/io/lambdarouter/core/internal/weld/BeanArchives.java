package io.lambdarouter.core.internal.weld;

import jakarta.enterprise.inject.spi.Extension;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jboss.weld.bootstrap.api.Bootstrap;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.bootstrap.spi.BeansXml;
import org.jboss.weld.environment.deployment.discovery.AbstractBeanArchiveScanner;

/**
 * Says which directories and jars may hold beans: those whose beans.xml does not rule it out, and those without one, unless
 * they hold a portable extension, as the CDI specification defines an implicit bean archive.
 */
final class BeanArchives extends AbstractBeanArchiveScanner {

    private static final String BEANS_XML = "META-INF/beans.xml";
    private static final String EXTENSIONS = "META-INF/services/" + Extension.class.getName();

    private static final List<String> OURS = List.of("io.lambdarouter.", "org.jboss.weld.");

    private final List<Archive> archives;

    BeanArchives(Bootstrap bootstrap, List<Archive> archives) {
        super(bootstrap, BeanDiscoveryMode.ANNOTATED);
        this.archives = archives;
    }

    @Override
    public List<ScanResult> scan() {
        return archives.stream()
                .filter(archive -> !Libraries.contains(archive))
                .flatMap(archive -> scan(archive.file()))
                .toList();
    }

    private Stream<ScanResult> scan(File archive) {
        Optional<URL> beansXml = find(archive, BEANS_XML);
        if (beansXml.isPresent()) {
            BeansXml parsed = parseBeansXml(beansXml.get());
            return accept(parsed) ? Stream.of(new ScanResult(parsed, archive.getPath())) : Stream.empty();
        }
        return isImplicit(archive) ? Stream.of(new ScanResult(null, archive.getPath())) : Stream.empty();
    }

    /** Whether beans are looked for in an archive that has no beans.xml. */
    static boolean isImplicit(File archive) {
        return find(archive, EXTENSIONS)
                .filter(BeanArchives::namesForeignExtension)
                .isEmpty();
    }

    static boolean isExplicit(File archive) {
        return find(archive, BEANS_XML).isPresent();
    }

    /** Where jars have been merged, the router's own extension and Weld's stand in the archive of the application. */
    private static boolean namesForeignExtension(URL services) {
        try (InputStream stream = services.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").trim())
                    .anyMatch(line -> !line.isEmpty() && !Libraries.begins(line, OURS));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + services, e);
        }
    }

    private static Optional<URL> find(File archive, String name) {
        try {
            return archive.isDirectory() ? inDirectory(archive, name) : inJar(archive, name);
        } catch (IOException e) {
            return Optional.empty(); // no jar: the class loader does not read it either
        }
    }

    private static Optional<URL> inDirectory(File directory, String name) throws MalformedURLException {
        File file = new File(directory, name);
        return file.canRead() ? Optional.of(file.toURI().toURL()) : Optional.empty();
    }

    private static Optional<URL> inJar(File jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar)) {
            return zip.getEntry(name) == null
                    ? Optional.empty()
                    : Optional.of(URI.create("jar:" + jar.toURI() + "!/" + name).toURL());
        }
    }
}
