package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Value.Fields;
import io.lambdarouter.testkit.internal.template.Value.Items;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A template of CloudFormation or SAM, as it would be deployed with certain parameters. */
final class Template {

    static final Set<String> TABLES =
            Set.of("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable", "AWS::Serverless::SimpleTable");

    static final String SAM_FUNCTION = "AWS::Serverless::Function";

    private static final Pattern ATTRIBUTE = Pattern.compile("\\$\\{(\\w+)\\.(?:StreamArn|Arn)}");
    private static final Pattern TABLE_ARN = Pattern.compile("arn:.*:table/([^/]+)(?:/.*)?");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[^{}]*}");

    private final Path file;
    private final Intrinsics intrinsics;
    private final Map<String, Resource> resources;

    private Template(Path file, Fields root, Map<String, String> parameters) {
        this.file = file;
        this.intrinsics = new Intrinsics(root, parameters);
        Map<String, Resource> found = new LinkedHashMap<>();
        root.at("Resources")
                .map(Value::members)
                .orElse(Map.of())
                .forEach((id, value) -> resource(id, value, root).ifPresent(resource -> found.put(id, resource)));
        this.resources = found;
    }

    static Template of(Path file, Map<String, String> parameters) {
        return new Template(file, TemplateReader.read(file), parameters);
    }

    /** The resource, empty where its condition says no. */
    private Optional<Resource> resource(String id, Value value, Fields root) {
        Optional<Scalar> type = value.scalarAt("Type");
        Optional<Boolean> made = value.scalarAt("Condition")
                .map(name -> new Conditions(root, intrinsics).named(name.text()))
                .orElse(Optional.of(true));
        return type.filter(known -> made.orElse(true))
                .map(known -> new Resource(id, known.text(), properties(known, value, root), made.isPresent()));
    }

    private Fields properties(Scalar type, Value resource, Fields root) {
        Fields own = fields(resource.at("Properties"), resource.line());
        Fields merged = type.text().equals(SAM_FUNCTION) ? merge(fields(root.at("Globals", "Function"), 0), own) : own;
        return intrinsics.members(merged);
    }

    private static Fields fields(Optional<Value> value, int line) {
        return value.filter(Fields.class::isInstance)
                .map(Fields.class::cast)
                .orElseGet(() -> new Fields(Map.of(), line));
    }

    /** As SAM merges its globals: maps member by member, lists one behind the other, all else overridden. */
    private static Fields merge(Fields globals, Fields own) {
        Map<String, Value> members = new LinkedHashMap<>(globals.members());
        own.members().forEach((name, value) -> members.merge(name, value, Template::merge));
        return new Fields(members, own.line());
    }

    private static Value merge(Value global, Value own) {
        if (global instanceof Fields all && own instanceof Fields mine) {
            return merge(all, mine);
        }
        return global instanceof Items all && own instanceof Items mine
                ? new Items(
                        Stream.concat(all.values().stream(), mine.values().stream())
                                .toList(),
                        own.line())
                : own;
    }

    Path file() {
        return file;
    }

    Stream<Resource> resources() {
        return resources.values().stream();
    }

    Stream<Resource> resources(String type) {
        return resources().filter(resource -> resource.is(type));
    }

    Optional<Resource> resource(String id) {
        return Optional.ofNullable(resources.get(id));
    }

    /** The resource that a whole text refers to. */
    Optional<Resource> referredBy(String text) {
        Matcher variable = VARIABLE.matcher(text);
        return variable.matches() ? resource(variable.group(1)) : Optional.empty();
    }

    /** The name of a table, as the function sees it at run time. */
    Scalar nameOf(Resource table) {
        return intrinsics
                .ref(table.id(), table.line())
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .orElseGet(() -> new Scalar("${" + table.id() + "}", true, table.line()));
    }

    /** The name of the table that a text names: by its name, its ARN, or the ARN of its stream. */
    Scalar tableNamedBy(Scalar text) {
        Matcher attribute = ATTRIBUTE.matcher(text.text());
        Optional<Resource> table = attribute.matches() ? table(attribute.group(1)) : Optional.empty();
        if (table.isPresent()) {
            return nameOf(table.get());
        }
        Matcher arn = TABLE_ARN.matcher(text.text());
        return arn.matches() ? new Scalar(arn.group(1), isCertain(arn.group(1)), text.line()) : text;
    }

    private boolean isCertain(String text) {
        return VARIABLE.matcher(text).results().allMatch(variable -> resources.containsKey(variable.group(1)));
    }

    Optional<Resource> table(String id) {
        return resource(id).filter(resource -> TABLES.contains(resource.type()));
    }

    /** The table of the template that has such a name. */
    Optional<StreamedTable> tableOfName(Scalar name) {
        return resources()
                .filter(resource -> TABLES.contains(resource.type()))
                .filter(table -> nameOf(table).isSame(name))
                .map(table -> StreamedTable.of(table, nameOf(table)))
                .findFirst();
    }

    /** The tables whose changes go to a Kinesis stream. */
    List<StreamedTable> tablesStreamedTo(Scalar kinesisStream) {
        return resources()
                .filter(resource -> TABLES.contains(resource.type()))
                .filter(table -> table.properties()
                        .scalarAt("KinesisStreamSpecification", "StreamArn")
                        .filter(kinesisStream::isSame)
                        .isPresent())
                .map(table -> StreamedTable.of(table, nameOf(table)))
                .toList();
    }
}
