package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Value.Fields;
import io.lambdarouter.testkit.internal.template.Value.Items;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of intrinsic functions, as far as they can be told without a deployment.
 *
 * <p>A reference to a resource of the template becomes <code>${LogicalId}</code> or <code>${LogicalId.Attribute}</code>, which
 * is certain: it names one thing. What cannot be told becomes a text of the same form that is not certain.
 */
final class Intrinsics {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^{}]*)}");
    private static final String FUNCTION = "Fn::";
    private static final int MAX_DEPTH = 50;

    private final Fields template;
    private final Map<String, String> parameters;
    private final int depth;

    Intrinsics(Fields template, Map<String, String> parameters) {
        this(template, parameters, 0);
    }

    private Intrinsics(Fields template, Map<String, String> parameters, int depth) {
        this.template = template;
        this.parameters = Map.copyOf(parameters);
        this.depth = depth;
    }

    /** The value without functions, empty where it is {@code AWS::NoValue}. */
    Optional<Value> resolve(Value value) {
        if (depth > MAX_DEPTH) {
            return Optional.of(unknown("too deep", value.line()));
        }
        return new Intrinsics(template, parameters, depth + 1).resolveHere(value);
    }

    private Optional<Value> resolveHere(Value value) {
        if (value instanceof Items items) {
            return Optional.of(new Items(
                    items.values().stream()
                            .flatMap(each -> resolve(each).stream())
                            .toList(),
                    items.line()));
        }
        if (!(value instanceof Fields fields)) {
            return Optional.of(value);
        }
        return function(fields)
                .map(name -> call(name, fields.get(name).orElseThrow()))
                .orElseGet(() -> Optional.of(members(fields)));
    }

    private static Optional<String> function(Fields fields) {
        return fields.members().keySet().stream()
                .filter(name -> fields.members().size() == 1 && (name.equals("Ref") || name.startsWith(FUNCTION)))
                .findFirst();
    }

    Fields members(Fields fields) {
        Map<String, Value> members = new LinkedHashMap<>();
        fields.members().forEach((name, value) -> resolve(value).ifPresent(found -> members.put(name, found)));
        return new Fields(members, fields.line());
    }

    private Optional<Value> call(String function, Value argument) {
        int line = argument.line();
        return switch (function) {
            case "Ref" -> ref(text(argument), line);
            case "Fn::GetAtt" -> Optional.of(attribute(dotted(argument), line));
            case "Fn::Sub" -> Optional.of(sub(argument));
            case "Fn::Join" -> Optional.of(join(argument.values(), line));
            case "Fn::If" -> choose(argument.values(), line);
            case "Fn::FindInMap" -> Optional.of(find(argument.values(), line));
            case "Fn::Select" -> Optional.of(select(argument.values(), line));
            case "Fn::Split" -> Optional.of(split(argument.values(), line));
            default -> Optional.of(unknown(function, line));
        };
    }

    /** What {@code Ref} gives for a parameter, a pseudo parameter or a resource. */
    Optional<Value> ref(String name, int line) {
        if (name.equals("AWS::NoValue")) {
            return Optional.empty();
        }
        return parameter(name)
                .map(value -> Optional.<Value>of(new Scalar(value, true, line)))
                .orElseGet(() -> tableName(name).or(() -> Optional.of(reference(name, name, line))));
    }

    private Optional<String> parameter(String name) {
        Optional<Value> declared = template.at("Parameters", name);
        boolean stored = declared.flatMap(it -> it.scalarAt("Type"))
                .filter(type -> type.text().startsWith("AWS::SSM::"))
                .isPresent();
        return Optional.ofNullable(parameters.get(name))
                .or(() -> declared.filter(it -> !stored)
                        .flatMap(it -> it.scalarAt("Default"))
                        .map(Scalar::text));
    }

    /** The name that the template gives a table, which is what {@code Ref} of it is. */
    private Optional<Value> tableName(String name) {
        return template.at("Resources", name)
                .filter(resource -> resource.scalarAt("Type")
                        .filter(type -> Template.TABLES.contains(type.text()))
                        .isPresent())
                .flatMap(resource -> resource.at("Properties", "TableName"))
                .flatMap(this::resolve);
    }

    private Scalar attribute(String dotted, int line) {
        int dot = dotted.indexOf('.');
        return reference(dotted, dot < 0 ? dotted : dotted.substring(0, dot), line);
    }

    private Scalar reference(String text, String resource, int line) {
        return new Scalar("${" + text + "}", template.at("Resources", resource).isPresent(), line);
    }

    private static Scalar unknown(String what, int line) {
        return new Scalar("${" + what + "}", false, line);
    }

    private static String text(Value value) {
        return value instanceof Scalar scalar ? scalar.text() : "";
    }

    private String dotted(Value argument) {
        return argument.values().isEmpty()
                ? text(argument)
                : String.join(
                        ".", argument.values().stream().map(Intrinsics::text).toList());
    }

    private Scalar sub(Value argument) {
        List<Value> parts = argument.values();
        String text = text(parts.isEmpty() ? argument : parts.get(0));
        Value variables = parts.size() > 1 ? parts.get(1) : new Fields(Map.of(), argument.line());
        List<Scalar> found = new ArrayList<>();
        String result = VARIABLE.matcher(text).replaceAll(match -> {
            Scalar value = variable(match, variables, argument.line());
            found.add(value);
            return Matcher.quoteReplacement(value.text());
        });
        return new Scalar(result, found.stream().allMatch(Scalar::certain), argument.line());
    }

    private Scalar variable(MatchResult match, Value variables, int line) {
        String name = match.group(2);
        if (!match.group(1).isEmpty()) {
            return new Scalar("${" + name + "}", true, line);
        }
        Optional<Value> given = variables.at(name).flatMap(this::resolve);
        Value value = given.or(() -> name.contains(".") ? Optional.of(attribute(name, line)) : ref(name, line))
                .orElseGet(() -> new Scalar("", true, line));
        return value instanceof Scalar scalar ? scalar : unknown(name, line);
    }

    private Value join(List<Value> arguments, int line) {
        Optional<Value> list =
                arguments.size() == 2 ? resolve(arguments.get(1)).filter(Items.class::isInstance) : Optional.empty();
        if (list.isEmpty() || list.get().values().stream().anyMatch(each -> !(each instanceof Scalar))) {
            return unknown("Fn::Join", line);
        }
        List<Scalar> parts =
                list.get().values().stream().map(Scalar.class::cast).toList();
        return new Scalar(
                String.join(
                        text(arguments.get(0)), parts.stream().map(Scalar::text).toList()),
                parts.stream().allMatch(Scalar::certain),
                line);
    }

    private Optional<Value> choose(List<Value> arguments, int line) {
        if (arguments.size() != 3) {
            return Optional.of(unknown("Fn::If", line));
        }
        Optional<Boolean> decided = new Conditions(template, this).named(text(arguments.get(0)));
        if (decided.isPresent()) {
            return resolve(arguments.get(decided.get() ? 1 : 2));
        }
        Optional<Value> yes = resolve(arguments.get(1));
        Optional<Value> no = resolve(arguments.get(2));
        boolean same = yes.isPresent() && no.filter(yes.get()::isSame).isPresent();
        return same ? yes : Optional.of(unknown("Fn::If " + text(arguments.get(0)), line));
    }

    private Value find(List<Value> arguments, int line) {
        List<Scalar> keys = arguments.stream()
                .limit(3)
                .flatMap(each -> resolve(each).stream())
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(Scalar::certain)
                .toList();
        return (keys.size() == 3
                        ? template.at(
                                "Mappings",
                                keys.get(0).text(),
                                keys.get(1).text(),
                                keys.get(2).text())
                        : Optional.<Value>empty())
                .orElseGet(() -> unknown("Fn::FindInMap", line));
    }

    private Value select(List<Value> arguments, int line) {
        try {
            List<Value> list = resolve(arguments.get(1)).map(Value::values).orElse(List.of());
            return list.get(Integer.parseInt(text(arguments.get(0))));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return unknown("Fn::Select", line);
        }
    }

    private Value split(List<Value> arguments, int line) {
        Optional<Scalar> text = arguments.size() == 2
                ? resolve(arguments.get(1)).filter(Scalar.class::isInstance).map(Scalar.class::cast)
                : Optional.empty();
        if (text.isEmpty() || !text.get().certain()) {
            return unknown("Fn::Split", line);
        }
        return new Items(
                Arrays.stream(text.get().text().split(Pattern.quote(text(arguments.get(0))), -1))
                        .<Value>map(part -> new Scalar(part, true, line))
                        .toList(),
                line);
    }
}
