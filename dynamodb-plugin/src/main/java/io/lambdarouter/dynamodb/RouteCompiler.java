package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.dynamodb.internal.ItemTypes;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compiles an observer to its route, and reports all that cannot work about it. */
final class RouteCompiler {

    private final BinderContext context;
    private final ObserverDeclaration observer;
    private final List<Condition> conditions = new ArrayList<>();
    private Optional<TableName> table = Optional.empty();

    RouteCompiler(BinderContext context, ObserverDeclaration observer) {
        this.context = context;
        this.observer = observer;
    }

    Route route() {
        observer.qualifiers().stream()
                .sorted(Comparator.comparing(Annotation::toString))
                .forEach(this::compile);
        itemType().ifPresent(this::compileItemType);
        conditions.sort(Comparator.comparingInt(Condition::cost));
        new Contradictions(context, observer).check(conditions);
        return new Route(table, target(), List.copyOf(conditions));
    }

    private Optional<Type> itemType() {
        return Routes.itemType(observer);
    }

    private Target target() {
        if (observer.eventClass() == TumblingWindow.class) {
            return new WindowTarget();
        }
        if (observer.eventClass() == FailedBatch.class) {
            return new FailedBatchTarget();
        }
        return itemType()
                .<Target>map(type -> new TypedTarget(observer.eventClass(), type))
                .orElseGet(RawTarget::new);
    }

    private void compileItemType(Type type) {
        ItemTypes.notPublic(type)
                .ifPresent(hidden -> report(Diagnostic.of("LR-1014", "An item class is not public")
                        .with("found", hidden.getName())
                        .with("expected", "a public class or record")
                        .remedy("make it public: JSON-B creates it")));
        ItemTypes.rawClass(type)
                .map(item -> item.getAnnotation(ItemType.class))
                .ifPresent(kind -> where("@ItemType", kind.attribute(), kind.equalTo(), kind.beginsWith()));
    }

    private void compile(Annotation qualifier) {
        if (qualifier instanceof Table named) {
            table = tableName(named).map(TableName::new);
        } else if (qualifier instanceof Expired expired) {
            conditions.add(new ExpiredCondition(expired.value()));
        } else if (qualifier instanceof Where where) {
            where("@Where", where.attribute(), where.equalTo(), where.beginsWith());
        } else if (qualifier instanceof Changed changed) {
            path(changed.value(), "@Changed").map(ChangedCondition::new).ifPresent(conditions::add);
        } else {
            context.condition(qualifier, DynamoDbStreamRecord.class)
                    .map(test -> new CustomCondition(qualifier, test))
                    .ifPresent(conditions::add);
        }
    }

    private void where(String annotation, String attribute, String equalTo, String beginsWith) {
        if (equalTo.isEmpty() == beginsWith.isEmpty()) {
            report(Diagnostic.of("LR-1024", "A condition does not say what the attribute must be")
                    .with("found", annotation + "(attribute = \"" + attribute + "\")")
                    .with("expected", "either equalTo or beginsWith")
                    .remedy("give one of them a value"));
            return;
        }
        WhereCondition.ExpectedValue expected =
                equalTo.isEmpty() ? new WhereCondition.BeginsWith(beginsWith) : WhereCondition.EqualTo.of(equalTo);
        path(attribute, annotation)
                .map(path -> new WhereCondition(annotation, path, expected))
                .ifPresent(conditions::add);
    }

    private Optional<AttributePath> path(String text, String annotation) {
        Optional<AttributePath> path = AttributePath.parse(text);
        if (path.isEmpty()) {
            report(Diagnostic.of("LR-1023", "A path to an attribute cannot be read")
                    .with("found", annotation + " \"" + text + "\"")
                    .with(
                            "expected",
                            "names with dots between them, places of lists in brackets, as in lines[0].amount")
                    .remedy("put a backslash before a dot or bracket that is part of a name"));
        }
        return path;
    }

    private Optional<String> tableName(Table annotation) {
        String name = new Placeholders(context.settings())
                .resolve(
                        annotation.value(),
                        missing -> report(Diagnostic.of(
                                        "LR-1013",
                                        "A table's name is taken from an environment variable that is not set")
                                .with("found", "@Table(\"" + annotation.value() + "\")")
                                .with("not set", missing)
                                .remedy("set the variable in the function's configuration")))
                .trim();
        Optional<String> understood = name.startsWith("arn:")
                ? TableArn.tableName(name)
                : Optional.of(name).filter(text -> !text.isEmpty());
        if (understood.isEmpty()) {
            report(Diagnostic.of("LR-1022", "A table is named by something that names none")
                    .with("found", "@Table(\"" + annotation.value() + "\")")
                    .with("expected", "a table's name, or the ARN of a table or of its stream")
                    .remedy("correct the name"));
        }
        return understood;
    }

    private void report(Diagnostic problem) {
        context.problem(observer, problem);
    }

    /** The qualifiers that this class understands. */
    static Set<Class<? extends Annotation>> qualifiers() {
        return Set.of(Table.class, Expired.class, Where.class, Changed.class);
    }
}
