package io.lambdarouter.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * Gives each lambda expression and method reference of compiled classes a class of its own, as the JVM does at run time, where it
 * costs each start of a function: linking one takes several times as long as loading a small class.
 *
 * <p>A second run over the same classes changes nothing; a class whose lambda expression is gone is deleted.
 */
public final class LambdaClasses {

    private static final String SUFFIX = ".class";

    /** The names of the classes that it adds end so, with a number; those of javac do where a class is called {@code $Lambda1}. */
    static final String MARK = "$$Lambda";

    private static final Pattern MADE = Pattern.compile(Pattern.quote(MARK) + "\\d+$");

    private final Path directory;
    private final Map<String, byte[]> changed = new TreeMap<>();
    private final Map<String, Set<String>> nests = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private LambdaClasses(Path directory) {
        this.directory = directory;
    }

    /**
     * Converts the classes below directories, where they stand.
     *
     * @param directories the directories
     */
    public static void main(String[] directories) throws IOException {
        for (String directory : directories) {
            convert(Path.of(directory));
        }
    }

    /** Converts the classes below a directory. */
    static void convert(Path directory) throws IOException {
        new LambdaClasses(directory).convert();
    }

    private void convert() throws IOException {
        List<String> names = names();
        for (String name : names) {
            convert(name);
        }
        for (Map.Entry<String, Set<String>> nest : nests.entrySet()) {
            String host = nest.getKey();
            changed.put(host, Nest.withMembers(changed.getOrDefault(host, read(host)), nest.getValue()));
        }
        requireAll(names);
        write();
        for (String name : names) {
            if (isMade(name) && !used.contains(name)) {
                Files.delete(path(name));
            }
        }
    }

    /** What a conversion that was broken off has left cannot be mended without the compiler. */
    private void requireAll(List<String> names) {
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(names);
        missing.removeAll(changed.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Found no " + missing + " in " + directory + ": run mvn clean");
        }
    }

    /** Whoever uses a class comes behind it, so that a conversion that is broken off can be done again. */
    private void write() throws IOException {
        for (String made :
                changed.keySet().stream().filter(LambdaClasses::isMade).toList()) {
            write(made);
        }
        for (String host : nests.keySet()) {
            write(host);
        }
        for (String other : List.copyOf(changed.keySet())) {
            write(other);
        }
    }

    private void write(String name) throws IOException {
        byte[] content = changed.remove(name);
        if (content != null) {
            Files.write(path(name), content);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(SUFFIX) && !file.endsWith("module-info.class"))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    private void convert(String name) throws IOException {
        if (!isMade(name)) {
            Conversion conversion = new Conversion(new ClassReader(read(name)));
            byte[] converted = conversion.run();
            used.addAll(conversion.used());
            if (!conversion.made().isEmpty()) {
                changed.put(name, converted);
                changed.putAll(conversion.made());
                nests.computeIfAbsent(conversion.nestHost(), host -> new HashSet<>())
                        .addAll(conversion.made().keySet());
            }
        }
    }

    private static boolean isMade(String name) {
        return MADE.matcher(name).find();
    }

    private byte[] read(String name) throws IOException {
        return Files.readAllBytes(path(name));
    }

    private Path path(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
