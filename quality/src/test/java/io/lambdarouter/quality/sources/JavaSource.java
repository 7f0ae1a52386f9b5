package io.lambdarouter.quality.sources;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import io.lambdarouter.quality.Project;
import io.lambdarouter.quality.PublishedModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A source file as the compiler parses it.
 *
 * @param name the file's name for messages
 */
record JavaSource(String name, CompilationUnitTree tree, SourcePositions positions) {

    /** The main source files of a module. */
    static List<JavaSource> of(PublishedModule module) {
        List<Path> files = Project.filesBelow(module.sources(), ".java");
        if (files.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            return parse(compiler, manager.getJavaFileObjectsFromPaths(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source file that stands in a test. */
    static JavaSource of(String text) {
        return parse(ToolProvider.getSystemJavaCompiler(), List.of(new Text(text)))
                .get(0);
    }

    private static List<JavaSource> parse(JavaCompiler compiler, Iterable<? extends JavaFileObject> files) {
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<JavaSource> sources = new ArrayList<>();
        try {
            task.parse().forEach(tree -> sources.add(new JavaSource(nameOf(tree), tree, positions)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static String nameOf(CompilationUnitTree tree) {
        URI uri = tree.getSourceFile().toUri();
        return uri.getScheme().equals("file") ? Project.nameOf(Path.of(uri)) : uri.toString();
    }

    long firstLine(Tree part) {
        return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
    }

    long lastLine(Tree part) {
        return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part) - 1);
    }

    /** Where a part of the file stands, for messages. */
    String place(Tree part) {
        return name + ":" + firstLine(part);
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("string:///Sample.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
