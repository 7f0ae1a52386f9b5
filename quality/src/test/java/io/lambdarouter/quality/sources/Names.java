package io.lambdarouter.quality.sources;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds a word in the code of a file: in names and in string constants; comments are not code. */
final class Names extends TreeScanner<Void, Void> {

    private final JavaSource source;
    private final String word;
    private final Set<String> places = new TreeSet<>();

    private Names(JavaSource source, String word) {
        this.source = source;
        this.word = word;
    }

    /** Where the word stands, in whatever case: file and line. */
    static List<String> containing(String word, JavaSource source) {
        Names names = new Names(source, word.toLowerCase(Locale.ROOT));
        names.scan(source.tree(), null);
        return List.copyOf(names.places);
    }

    private void look(Tree tree, Object text) {
        if (String.valueOf(text).toLowerCase(Locale.ROOT).contains(word)) {
            places.add(source.place(tree));
        }
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        look(tree, tree.getSimpleName());
        return super.visitClass(tree, unused);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        look(tree, tree.getName());
        return super.visitMethod(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        look(tree, tree.getName());
        return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        look(tree, tree.getName());
        return super.visitIdentifier(tree, unused);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        look(tree, tree.getIdentifier());
        return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void unused) {
        look(tree, tree.getValue());
        return super.visitLiteral(tree, unused);
    }
}
