package io.lambdarouter.quality.documents;

import io.lambdarouter.quality.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares code in a document with the file that it is taken from.
 *
 * <p>A line {@code <!-- code: path/to/File.java -->} above the block names a file that the build compiles; for YAML, the
 * template of an example, which the example's tests check. The block may leave parts of the file out: an empty line may stand
 * for them, so each stretch of lines between empty lines has to be in the file as it is, but for indentation, and after the one
 * before it.
 */
final class QuotedCode {

    private static final Pattern ORIGIN = Pattern.compile("<!-- code: (\\S+) -->");
    private static final Pattern COMPILED = Pattern.compile("(.*)/src/(?:main|test)/java/.*\\.java");
    private static final Pattern TEMPLATE = Pattern.compile("(examples/.*)/template\\.yaml");

    private QuotedCode() {}

    /** What is wrong with a block of code, empty where all is well. */
    static Optional<String> faultOf(CodeBlock block) {
        Matcher origin = ORIGIN.matcher(block.before());
        if (!origin.matches()) {
            return Optional.of(block.place() + " has no line <!-- code: path/to/File.java --> above it");
        }
        String file = origin.group(1);
        if (!isBuilt(file, block.language().equals("yaml") ? TEMPLATE : COMPILED)) {
            return Optional.of(block.place() + " names a file that no build looks at: " + file);
        }
        List<String> source = Project.read(Project.root().resolve(file)).lines().toList();
        return missing(block.lines(), source)
                .map(stretch -> block.place() + " differs from " + file + ":\n" + String.join("\n", stretch));
    }

    private static boolean isBuilt(String file, Pattern kind) {
        Matcher compiled = kind.matcher(file);
        Path path = Project.root().resolve(file);
        return compiled.matches()
                && Files.exists(Project.root().resolve(compiled.group(1)).resolve("pom.xml"))
                && Files.isRegularFile(path);
    }

    /** The first stretch of lines that is not in the source where it should be. */
    static Optional<List<String>> missing(List<String> quoted, List<String> source) {
        int from = 0;
        for (List<String> stretch : stretches(quoted)) {
            int found = find(stretch, source, from);
            if (found < 0) {
                return Optional.of(stretch);
            }
            from = found + stretch.size();
        }
        return Optional.empty();
    }

    private static List<List<String>> stretches(List<String> lines) {
        List<List<String>> stretches = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                current.add(line);
            } else if (!current.isEmpty()) {
                stretches.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            stretches.add(current);
        }
        return stretches;
    }

    private static int find(List<String> stretch, List<String> source, int from) {
        List<String> wanted = outdented(stretch);
        for (int i = from; i + wanted.size() <= source.size(); i++) {
            if (outdented(source.subList(i, i + wanted.size())).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> outdented(List<String> lines) {
        return String.join("\n", lines).stripIndent().lines().toList();
    }
}
