package io.lambdarouter.testkit.internal.filter;

import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads patterns, and refuses what Lambda refuses. */
final class PatternReader {

    private static final String OR = "$or";
    private static final Set<String> COMPARISONS = Set.of("=", "<", "<=", ">", ">=");

    /** An "$or" whose members have such names is no operator, but the name of a member. */
    private static final Set<String> OPERATORS = Set.of(
            "exactly",
            "prefix",
            "suffix",
            "equals-ignore-case",
            "anything-but",
            "numeric",
            "exists",
            "cidr",
            "wildcard");

    private PatternReader() {}

    static PatternNode.Fields fields(JsonSlice object) {
        Map<String, PatternNode> fields = new HashMap<>();
        List<List<PatternNode.Fields>> alternatives = new ArrayList<>();
        for (JsonFields members = object.fields(); members.next(); ) {
            if (members.nameIs(OR) && isAlternatives(members.value())) {
                alternatives.add(elements(members.value()).stream()
                        .map(PatternReader::fields)
                        .toList());
            } else {
                fields.put(members.name(), node(members.value()));
            }
        }
        if (fields.isEmpty() && alternatives.isEmpty()) {
            throw invalid("an object is empty", object);
        }
        return new PatternNode.Fields(fields, alternatives);
    }

    private static boolean isAlternatives(JsonSlice value) {
        return value.is(JsonKind.ARRAY)
                && elements(value).size() > 1
                && elements(value).stream()
                        .allMatch(element -> element.is(JsonKind.OBJECT)
                                && OPERATORS.stream()
                                        .noneMatch(
                                                name -> element.firstField(name).isPresent()));
    }

    private static PatternNode node(JsonSlice value) {
        return switch (value.kind()) {
            case OBJECT -> fields(value);
            case ARRAY ->
                new PatternNode.Leaf(
                        nonEmpty(value).stream().map(PatternReader::condition).toList());
            default -> throw invalid("a value stands outside of an array", value);
        };
    }

    private static Condition condition(JsonSlice element) {
        return switch (element.kind()) {
            case OBJECT -> operator(element);
            case ARRAY -> throw invalid("an array stands in an array", element);
            default -> Condition.Equal.to(element);
        };
    }

    private static Condition operator(JsonSlice object) {
        JsonFields members = object.fields();
        if (!members.next()) {
            throw invalid("an object is empty", object);
        }
        String name = members.name();
        JsonSlice operand = members.value();
        if (members.next()) {
            throw invalid("a condition has more than one operator", object);
        }
        return switch (name) {
            case "exists" -> new Condition.Exists(bool(operand));
            case "numeric" -> new Condition.Numeric(bounds(operand));
            case "anything-but" -> new Condition.AnythingBut(excluded(operand));
            default -> text(name, operand);
        };
    }

    private static Condition.OfOne text(String operator, JsonSlice operand) {
        return switch (operator) {
            case "equals-ignore-case" -> new Condition.Text(Condition.Text.Place.WHOLE, true, string(operand));
            case "prefix" -> text(Condition.Text.Place.BEGINNING, operand);
            case "suffix" -> text(Condition.Text.Place.END, operand);
            default -> throw invalid("an operator is unknown or not simulated", operand);
        };
    }

    private static Condition.OfOne text(Condition.Text.Place place, JsonSlice operand) {
        return operand.firstField("equals-ignore-case")
                .map(text -> new Condition.Text(place, true, string(text)))
                .orElseGet(() -> new Condition.Text(place, false, string(operand)));
    }

    private static List<Condition.OfOne> excluded(JsonSlice operand) {
        return switch (operand.kind()) {
            case OBJECT -> excludedTexts(operand);
            case ARRAY ->
                nonEmpty(operand).stream().map(PatternReader::excludedValue).toList();
            default -> List.of(excludedValue(operand));
        };
    }

    private static List<Condition.OfOne> excludedTexts(JsonSlice object) {
        JsonFields members = object.fields();
        if (!members.next()) {
            throw invalid("an object is empty", object);
        }
        String operator = members.name();
        JsonSlice operand = members.value();
        return operand.is(JsonKind.ARRAY)
                ? nonEmpty(operand).stream().map(each -> text(operator, each)).toList()
                : List.of(text(operator, operand));
    }

    private static Condition.OfOne excludedValue(JsonSlice value) {
        if (!value.is(JsonKind.STRING) && !value.is(JsonKind.NUMBER)) {
            throw invalid("anything-but takes strings or numbers", value);
        }
        return Condition.Equal.to(value);
    }

    private static List<Condition.Bound> bounds(JsonSlice operand) {
        List<JsonSlice> parts = nonEmpty(operand);
        if (parts.size() % 2 != 0) {
            throw invalid("numeric takes pairs of an operator and a number", operand);
        }
        List<Condition.Bound> bounds = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) {
            bounds.add(bound(parts.get(i), parts.get(i + 1)));
        }
        return bounds;
    }

    private static Condition.Bound bound(JsonSlice operator, JsonSlice limit) {
        if (!COMPARISONS.contains(string(operator)) || !limit.is(JsonKind.NUMBER)) {
            throw invalid("numeric takes pairs of an operator and a number", operator);
        }
        return new Condition.Bound(operator.text(), new BigDecimal(limit.json()));
    }

    private static boolean bool(JsonSlice operand) {
        if (!operand.is(JsonKind.BOOLEAN)) {
            throw invalid("exists takes true or false", operand);
        }
        return Boolean.parseBoolean(operand.json());
    }

    private static String string(JsonSlice operand) {
        if (!operand.is(JsonKind.STRING)) {
            throw invalid("an operator takes a string", operand);
        }
        return operand.text();
    }

    private static List<JsonSlice> nonEmpty(JsonSlice array) {
        if (!array.is(JsonKind.ARRAY) || elements(array).isEmpty()) {
            throw invalid("expected an array that is not empty", array);
        }
        return elements(array);
    }

    private static List<JsonSlice> elements(JsonSlice array) {
        List<JsonSlice> elements = new ArrayList<>();
        for (JsonElements each = array.elements(); each.next(); ) {
            elements.add(each.value());
        }
        return elements;
    }

    static IllegalArgumentException invalid(String fault, JsonSlice where) {
        return new IllegalArgumentException("Invalid filter pattern definition: " + fault + " at " + where.path()
                + "; correct the pattern, whose syntax is that of Amazon EventBridge's event patterns");
    }
}
