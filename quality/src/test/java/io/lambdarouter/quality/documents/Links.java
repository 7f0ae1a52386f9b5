package io.lambdarouter.quality.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the links of a document that lead nowhere; links to other places than the project are not followed. */
final class Links {

    private static final Pattern INLINE = Pattern.compile("]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern REFERENCE = Pattern.compile("^ {0,3}\\[[^\\]]+]:\\s*<?([^\\s>]+)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

    private final MarkdownFile document;

    private Links(MarkdownFile document) {
        this.document = document;
    }

    /** One line for each broken link: where it stands, and what it names. */
    static List<String> brokenIn(MarkdownFile document) {
        Links links = new Links(document);
        List<String> prose = document.prose();
        return IntStream.range(0, prose.size())
                .boxed()
                .flatMap(i -> targets(prose.get(i))
                        .filter(links::isBroken)
                        .map(target -> document.place(i) + " links to " + target))
                .toList();
    }

    private static Stream<String> targets(String line) {
        String text = CODE.matcher(line).replaceAll("`");
        return Stream.of(INLINE, REFERENCE)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map((MatchResult link) -> link.group(1))
                .filter(target -> !SCHEME.matcher(target).matches());
    }

    private boolean isBroken(String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path path = file.isEmpty()
                ? document.path()
                : document.path().resolveSibling(file).normalize();
        if (!file.isEmpty() && !Files.exists(path)) {
            return true;
        }
        return hash >= 0 && path.toString().endsWith(".md") && !anchors(path).contains(target.substring(hash + 1));
    }

    private Set<String> anchors(Path path) {
        MarkdownFile target = path.equals(document.path()) ? document : MarkdownFile.read(path);
        return target.anchors();
    }
}
