package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of several archives, each loaded as Lambda does: by a {@link URLClassLoader} of its own. */
class DiscoveryTest {

    private static final String CALLS = "discovery.test.calls";
    private static final String EXTENSIONS = "META-INF/services/jakarta.enterprise.inject.spi.Extension";
    private static final String BEANS_XML = "META-INF/beans.xml";

    /** What a function does not have. */
    private static final List<String> TEST_LIBRARIES =
            List.of("junit", "assertj", "byte-buddy", "opentest4j", "mockito");

    @TempDir
    Path directory;

    private final List<URL> classPath = new ArrayList<>();

    @BeforeEach
    void packLibrariesAndThePlugin() throws IOException {
        System.clearProperty(CALLS);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.endsWith("test-classes") && TEST_LIBRARIES.stream().noneMatch(entry::contains)) {
                add(Path.of(entry));
            }
        }
        Path tests = Path.of("target", "test-classes");
        Path plugin = directory.resolve("plugin");
        copy(tests, plugin, "io/lambdarouter/core/letters");
        copy(tests, plugin, "META-INF/services");
        add(plugin);
    }

    private void add(Path entry) {
        classPath.add(url(entry));
    }

    private static void copy(Path from, Path to, String name) throws IOException {
        try (Stream<Path> files = Files.walk(from.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** An archive with one bean whose observer tells its name. */
    private Path archive(String name, String className, String more) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(name));
        int dot = className.lastIndexOf('.');
        Path source = Files.createDirectories(directory.resolve("source-" + name))
                .resolve(className.substring(dot + 1) + ".java");
        Files.writeString(source, """
                package %s;
                @jakarta.enterprise.context.ApplicationScoped
                public class %s %s {
                    void on(@jakarta.enterprise.event.Observes io.lambdarouter.core.letters.Letter letter) {
                        System.setProperty("%s", System.getProperty("%s", "") + "%s ");
                    }
                }
                """.formatted(
                        className.substring(0, dot),
                        className.substring(dot + 1),
                        more,
                        CALLS,
                        CALLS,
                        className.substring(dot + 1)));
        compile(source, classes);
        return classes;
    }

    private void compile(Path source, Path classes) {
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        compileClassPath(),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(errors).isZero();
    }

    private String compileClassPath() {
        return System.getProperty("java.class.path") + File.pathSeparator + directory.resolve("absent");
    }

    private static void write(Path archive, String name, String content) throws IOException {
        Path file = archive.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Path jar(Path classes) throws IOException {
        Path jar = Path.of(classes + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    /** Starts the handler in the function's loader, and sends it one event. */
    private String invoke() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass("io.lambdarouter.core.LambdaRouterHandler");
            try (AutoCloseable handler = (AutoCloseable) type.getConstructor().newInstance()) {
                Class<?> context = loader.loadClass("com.amazonaws.services.lambda.runtime.Context");
                type.getMethod("handleRequest", InputStream.class, OutputStream.class, context)
                        .invoke(handler, new ByteArrayInputStream(letters("a")), new ByteArrayOutputStream(), null);
            }
            return System.getProperty(CALLS, "");
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    @Test
    void aBeanIsFoundInADirectoryAndInAJarWithoutBeansXml() throws Exception {
        add(archive("root", "acme.InRoot", ""));
        add(jar(archive("library", "acme.InLibrary", "")));
        assertThat(invoke().split(" ")).containsExactlyInAnyOrder("InRoot", "InLibrary");
    }

    /** Weld writes each class that it makes into a folder, if it is told so. */
    @Test
    void noProxyIsMadeThatTheBuildHasMadeAlready() throws Exception {
        Path made = Files.createDirectories(directory.resolve("made"));
        add(archive("root", "acme.InRoot", ""));
        System.setProperty("org.jboss.weld.proxy.dump", made.toString());
        try {
            assertThat(invoke()).isEqualTo("InRoot ");
            assertThat(made).isEmptyDirectory();
            withoutPreparedProxies();
            assertThat(invoke()).isEqualTo("InRoot InRoot ");
            assertThat(made).as("without those of the build").isNotEmptyDirectory();
        } finally {
            System.clearProperty("org.jboss.weld.proxy.dump");
        }
    }

    /** As with another version of Weld. */
    private void withoutPreparedProxies() throws IOException {
        Path classes = Path.of("target", "classes").toAbsolutePath();
        Path bare = directory.resolve("bare");
        copy(classes, bare, "");
        try (Stream<Path> files = Files.walk(bare)) {
            for (Path proxy :
                    files.filter(file -> file.toString().endsWith(".proxy")).toList()) {
                Files.delete(proxy);
            }
        }
        classPath.replaceAll(url -> url.equals(url(classes)) ? url(bare) : url);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a tool does that loads the application apart from itself. */
    @Test
    void beansThatOnlyAnotherLoaderSeesAreFoundWhereThatLoaderIsNamed() throws Exception {
        URL application = archive("application", "acme.Apart", "").toUri().toURL();
        try (URLClassLoader tool =
                        new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                URLClassLoader apart = new URLClassLoader(new URL[] {application}, tool)) {
            Class<?> container = tool.loadClass("io.lambdarouter.core.LambdaRouterContainer");
            Object none = Array.newInstance(tool.loadClass("jakarta.enterprise.inject.spi.Extension"), 0);
            try (AutoCloseable started = (AutoCloseable) container
                    .getMethod("startIn", ClassLoader.class, none.getClass())
                    .invoke(null, apart, none)) {
                Object router = container.getMethod("router").invoke(started);
                tool.loadClass("io.lambdarouter.LambdaRouter")
                        .getMethod("route", byte[].class)
                        .invoke(router, letters("a"));
            }
            assertThat(System.getProperty(CALLS)).isEqualTo("Apart ");
            assertThatThrownBy(() -> container.getMethod("start").invoke(null))
                    .as("without the loader")
                    .cause()
                    .hasMessageContaining("LR-02");
        }
    }

    @Test
    void anArchiveThatIsNamedInTwoWaysIsReadOnce() throws Exception {
        Path jar = jar(archive("library", "acme.Once", ""));
        add(jar);
        add(jar.getParent().resolve("library").resolve("..").resolve(jar.getFileName()));
        assertThat(invoke()).isEqualTo("Once ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.amazonaws.lambda.demo.Demo", "org.jboss.example.Example", "io.lambdarouter.user.User"})
    void packagesThatLookLikeALibrarysAreLookedInto(String className) throws Exception {
        add(archive("root", className, ""));
        assertThat(invoke()).isEqualTo(className.substring(className.lastIndexOf('.') + 1) + " ");
    }

    @Test
    void beansAreFoundWhereTheServiceFilesOfLibrariesWereMergedIntoTheirArchive() throws Exception {
        Path root = archive("root", "acme.Merged", "");
        write(
                root,
                EXTENSIONS,
                "# merged\nio.lambdarouter.core.LambdaRouterExtension\norg.jboss.weld.environment.se.WeldSEBeanRegistrant\n");
        add(root);
        assertThat(invoke()).isEqualTo("Merged ");
    }

    @Test
    void anArchiveWithAnExtensionOfItsOwnNeedsABeansXmlAndTheMessageSaysSo() throws Exception {
        Path root = archive("root", "acme.Extended", "implements jakarta.enterprise.inject.spi.Extension");
        write(root, EXTENSIONS, "acme.Extended\n");
        add(root);
        assertThatThrownBy(this::invoke)
                .hasMessageContaining("LR-0201")
                .hasMessageContaining("root (no: it holds a portable extension, and no META-INF/beans.xml)");
    }

    @Test
    void aBeansXmlDecidesForItsArchive() throws Exception {
        Path none = archive("none", "acme.Hidden", "");
        write(
                none,
                BEANS_XML,
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"none\"/>");
        add(none);
        Path annotated = archive("annotated", "acme.Shown", "");
        write(annotated, BEANS_XML, "");
        add(jar(annotated));
        assertThat(invoke()).isEqualTo("Shown ");
    }

    /** A jar that is unpacked brings its META-INF along; and a directory with a dot in its name is no package. */
    @Test
    void filesThatAreNoClassesByTheirPathsArePassedOver() throws Exception {
        Path root = archive("root", "acme.Found", "");
        Path library = archive("library", "acme.InJar", "");
        for (Path archive : List.of(root, library)) {
            for (String odd : List.of("META-INF/versions/17/acme", "test/v1.2/acme")) {
                Files.createDirectories(archive.resolve(odd));
                Files.copy(
                        root.resolve("acme/Found.class"), archive.resolve(odd).resolve("Found.class"));
            }
        }
        add(root);
        add(jar(library));
        assertThat(invoke().split(" ")).containsExactlyInAnyOrder("Found", "InJar");
    }

    @Test
    void aJarThatIsNamedLikeALibraryIsNotLookedInto() throws Exception {
        for (String name : List.of("yasson-3.0.4.jar", "yasson-extras-1.0.jar", "my-yasson-3.0.4.jar")) {
            String bean = "acme.In" + name.replaceAll("[^a-z]", "");
            add(Files.move(jar(archive(name.replace('.', '_'), bean, "")), directory.resolve(name)));
        }
        assertThat(invoke().split(" ")).containsExactlyInAnyOrder("Inyassonextrasjar", "Inmyyassonjar");
    }

    @Test
    void whatIsNoJarOnTheClassPathIsPassedOver() throws Exception {
        add(archive("root", "acme.Found", ""));
        Path text = directory.resolve("readme.txt");
        Files.writeString(text, "no jar");
        add(text);
        add(directory.resolve("absent.jar"));
        assertThat(invoke()).isEqualTo("Found ");
    }

    @Test
    void aBeanThatCannotBeLoadedStopsTheStartByName() throws Exception {
        Path absent = Files.createDirectories(directory.resolve("absent"));
        Path source = directory.resolve("Base.java");
        Files.writeString(source, "package lib; public class Base {}");
        compile(source, absent);
        add(archive("root", "acme.Orphan", "extends lib.Base"));
        assertThatThrownBy(this::invoke)
                .hasMessageContaining("LR-0215 A bean class cannot be loaded")
                .hasMessageContaining("acme.Orphan");
    }

    @Test
    void aFunctionWithoutObserversIsToldWhatWasLookedInto() throws Exception {
        Path empty = Files.createDirectories(directory.resolve("empty"));
        add(empty);
        assertThatThrownBy(this::invoke)
                .hasMessageContaining("LR-0201")
                .hasMessageContaining(empty.toRealPath().toString())
                .hasMessageContaining("weld-se-core");
        assertThat(Arrays.asList(System.getProperty(CALLS, "").split(" "))).containsExactly("");
    }
}
