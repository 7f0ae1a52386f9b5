package io.lambdarouter.quality.sources;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the messages that a file makes: each {@code Diagnostic.of("LR-…", "…")} with the facts of every
 * {@code .with("…", …)} behind it, and of those that the same method adds later if it makes no other message.
 */
final class MessageScanner extends TreeScanner<Void, Void> {

    private final Map<MethodInvocationTree, Set<String>> factsOfMessages = new LinkedHashMap<>();
    private List<MethodInvocationTree> madeInMethod = new ArrayList<>();
    private Set<String> addedInMethod = new TreeSet<>();

    private MessageScanner() {}

    static List<Message> messagesOf(JavaSource source) {
        MessageScanner scanner = new MessageScanner();
        scanner.scan(source.tree(), null);
        return scanner.factsOfMessages.entrySet().stream()
                .map(made -> message(made.getKey(), made.getValue(), source))
                .toList();
    }

    private static Message message(MethodInvocationTree made, Set<String> facts, JavaSource source) {
        return new Message(
                text(made.getArguments().get(0)).orElse("a code that is no string constant"),
                headline(made.getArguments().get(1)),
                facts,
                source.place(made));
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        List<MethodInvocationTree> outerMade = madeInMethod;
        Set<String> outerAdded = addedInMethod;
        madeInMethod = new ArrayList<>();
        addedInMethod = new TreeSet<>();
        super.visitMethod(method, unused);
        if (madeInMethod.size() == 1) {
            facts(madeInMethod.get(0)).addAll(addedInMethod);
        }
        madeInMethod = outerMade;
        addedInMethod = outerAdded;
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (isMessage(call)) {
            facts(call);
            madeInMethod.add(call);
        } else if (isCall(call, "with", 2)) {
            text(call.getArguments().get(0))
                    .ifPresent(fact -> messageBefore(call)
                            .map(this::facts)
                            .orElse(addedInMethod)
                            .add(fact));
        }
        return super.visitMethodInvocation(call, unused);
    }

    private Set<String> facts(MethodInvocationTree message) {
        return factsOfMessages.computeIfAbsent(message, any -> new TreeSet<>());
    }

    /** Where a chain of calls begins, if it is with a message. */
    private static Optional<MethodInvocationTree> messageBefore(MethodInvocationTree call) {
        if (isMessage(call)) {
            return Optional.of(call);
        }
        return call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getExpression() instanceof MethodInvocationTree before
                ? messageBefore(before)
                : Optional.empty();
    }

    private static boolean isMessage(MethodInvocationTree call) {
        return isCall(call, "of", 2) && call.getMethodSelect().toString().equals("Diagnostic.of");
    }

    private static boolean isCall(MethodInvocationTree call, String name, int arguments) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals(name)
                && call.getArguments().size() == arguments;
    }

    private static String headline(ExpressionTree expression) {
        if (expression instanceof BinaryTree sum) {
            return headline(sum.getLeftOperand()) + headline(sum.getRightOperand());
        }
        if (expression instanceof ParenthesizedTree inner) {
            return headline(inner.getExpression());
        }
        return text(expression).orElse("…");
    }

    private static Optional<String> text(ExpressionTree expression) {
        return expression instanceof LiteralTree literal && literal.getValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
