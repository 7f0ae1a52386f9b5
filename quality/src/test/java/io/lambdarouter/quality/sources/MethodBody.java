package io.lambdarouter.quality.sources;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of a method or constructor.
 *
 * @param place file and line of the method
 * @param lines how many lines stand between its braces
 */
record MethodBody(String place, long lines) {

    static List<MethodBody> in(JavaSource source) {
        List<MethodBody> bodies = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                Optional.ofNullable(method.getBody())
                        .ifPresent(body -> bodies.add(new MethodBody(source.place(method), lines(source, body))));
                return super.visitMethod(method, unused);
            }
        }.scan(source.tree(), null);
        return bodies;
    }

    private static long lines(JavaSource source, BlockTree body) {
        return Math.max(0, source.lastLine(body) - source.firstLine(body) - 1);
    }
}
