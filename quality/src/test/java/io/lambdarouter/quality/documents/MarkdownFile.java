package io.lambdarouter.quality.documents;

import io.lambdarouter.quality.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Markdown document.
 *
 * @param path where it lies, or would lie
 * @param lines its text
 */
record MarkdownFile(Path path, List<String> lines) {

    private static final String FENCE = "```";

    /** The documents at the top of the project and those below {@code docs}. */
    static List<MarkdownFile> all() {
        return Stream.concat(
                        Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md")
                                .map(Project.root()::resolve)
                                .filter(Files::exists),
                        Project.filesBelow(Project.root().resolve("docs"), ".md").stream())
                .map(MarkdownFile::read)
                .toList();
    }

    static MarkdownFile read(Path path) {
        return new MarkdownFile(path, Project.read(path).lines().toList());
    }

    /** A document that stands in a test, as if it lay at the top of the project. */
    static MarkdownFile sample(String text) {
        return new MarkdownFile(
                Project.root().resolve("sample.md"), text.lines().toList());
    }

    /** The fenced blocks of code, in order. */
    List<CodeBlock> codeBlocks() {
        List<CodeBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isFence(lines.get(i))) {
                int end = endOfBlock(i);
                blocks.add(new CodeBlock(
                        place(i), language(lines.get(i)), before(i), List.copyOf(lines.subList(i + 1, end))));
                i = end;
            }
        }
        return blocks;
    }

    /** The lines outside of code blocks; each line of code is empty here, so that numbers stay the same. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            boolean fence = isFence(line);
            prose.add(code || fence ? "" : line);
            code ^= fence;
        }
        return prose;
    }

    Set<String> anchors() {
        return HeadingAnchors.of(prose());
    }

    /** File and line, for messages. */
    String place(int index) {
        return Project.nameOf(path) + ":" + (index + 1);
    }

    private static boolean isFence(String line) {
        return line.strip().startsWith(FENCE);
    }

    private static String language(String fence) {
        return fence.strip().substring(FENCE.length()).strip();
    }

    private int endOfBlock(int start) {
        int end = start + 1;
        while (end < lines.size() && !isFence(lines.get(end))) {
            end++;
        }
        return end;
    }

    /** The nearest line above that is not empty. */
    private String before(int index) {
        int above = index - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        return above < 0 ? "" : lines.get(above).strip();
    }
}
