package io.lambdarouter.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes do the same with lambda classes as without; the sample has lambda expressions of each kind. */
class LambdaClassesTest {

    private static final String SAMPLE = "sample.Sample";

    @TempDir
    private Path directory;

    private Path classes;

    @BeforeEach
    void compileSample() throws IOException {
        classes = Files.createDirectories(directory.resolve("classes"));
        try (InputStream source = LambdaClassesTest.class.getResourceAsStream("Sample.java.txt")) {
            compile(new String(source.readAllBytes()));
        }
    }

    private void compile(String source) throws IOException {
        Path file = directory.resolve("Sample.java");
        Files.writeString(file, source);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", classes.toString(), file.toString());
        assertThat(failed).isZero();
    }

    /** The lines that the sample answers. */
    private List<?> run() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return (List<?>) loader.loadClass(SAMPLE).getMethod("run").invoke(null);
        }
    }

    private Map<String, byte[]> files() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            Map<String, byte[]> content = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            return content;
        }
    }

    /** The bootstrap methods of the dynamic calls that are in the classes. */
    private List<String> bootstraps() throws IOException {
        List<String> found = new ArrayList<>();
        for (byte[] file : files().values()) {
            new ClassReader(file)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String descriptor, String signature, String[] thrown) {
                                    return new MethodVisitor(Opcodes.ASM9) {
                                        @Override
                                        public void visitInvokeDynamicInsn(
                                                String name, String descriptor, Handle bootstrap, Object... rest) {
                                            found.add(bootstrap.getName());
                                        }
                                    };
                                }
                            },
                            0);
        }
        return found;
    }

    private List<String> made() throws IOException {
        return files().keySet().stream()
                .filter(name -> name.contains(LambdaClasses.MARK))
                .toList();
    }

    @Test
    void convertedClassesDoWhatTheyDidWithoutADynamicCall() throws Exception {
        List<?> before = run();
        assertThat(before).hasSizeGreaterThan(30);
        assertThat(bootstraps()).contains("metafactory");
        LambdaClasses.main(new String[] {classes.toString()});
        assertThat(bootstraps())
                .as("what is left")
                .containsOnly("altMetafactory", "makeConcatWithConstants", "bootstrap");
        assertThat(run().stream().map(Object::toString).collect(Collectors.toList()))
                .isEqualTo(before);
    }

    @Test
    void aSecondConversionChangesNothing() throws Exception {
        LambdaClasses.convert(classes);
        Map<String, byte[]> once = files();
        LambdaClasses.convert(classes);
        assertThat(files()).containsOnlyKeys(once.keySet());
        files().forEach((name, content) ->
                assertThat(content).as(name).isEqualTo(once.getOrDefault(name, new byte[0])));
    }

    @Test
    void aConversionThatWasBrokenOffIsToldOf() throws Exception {
        LambdaClasses.convert(classes);
        Files.delete(classes.resolve("sample/Sample$$Lambda2.class"));
        assertThatIllegalStateException()
                .isThrownBy(() -> LambdaClasses.convert(classes))
                .withMessageContaining("sample/Sample$$Lambda2")
                .withMessageContaining("mvn clean");
    }

    @Test
    void theClassOfALambdaExpressionThatIsGoneIsDeleted() throws Exception {
        LambdaClasses.convert(classes);
        assertThat(made()).contains("sample/Sample$$Lambda2.class");
        compile("""
                package sample;
                public class Sample {
                    public static java.util.List<String> run() {
                        java.util.function.Supplier<String> only = () -> "only";
                        return java.util.List.of(only.get());
                    }
                }
                """);
        LambdaClasses.convert(classes);
        assertThat(made()).contains("sample/Sample$$Lambda1.class").doesNotContain("sample/Sample$$Lambda2.class");
        assertThat(run()).hasToString("[only]");
    }
}
