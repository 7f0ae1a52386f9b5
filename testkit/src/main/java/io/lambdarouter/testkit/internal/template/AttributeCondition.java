package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.dynamodb.ItemType;
import io.lambdarouter.dynamodb.Where;
import io.lambdarouter.testkit.internal.filter.Knowledge;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an observer demands of an attribute.
 *
 * @param path the steps to it, quoted no more
 * @param equalTo the value, or the empty string
 * @param beginsWith the beginning, or the empty string
 * @param text as its author wrote it
 */
record AttributeCondition(List<String> path, String equalTo, String beginsWith, String text) {

    /** Dots between names, and brackets, but for those behind a backslash. */
    private static final String BETWEEN_STEPS = "(?<!\\\\)[.\\[]";

    static AttributeCondition of(Where where) {
        return of("@Where", where.attribute(), where.equalTo(), where.beginsWith());
    }

    static AttributeCondition of(ItemType type) {
        return of("@ItemType", type.attribute(), type.equalTo(), type.beginsWith());
    }

    private static AttributeCondition of(String annotation, String attribute, String equalTo, String beginsWith) {
        String demand = equalTo.isEmpty() ? "beginsWith = \"" + beginsWith : "equalTo = \"" + equalTo;
        return new AttributeCondition(
                Arrays.stream(attribute.split(BETWEEN_STEPS, -1))
                        .map(step -> step.replaceAll("\\\\(.)", "$1"))
                        .toList(),
                equalTo,
                beginsWith,
                annotation + "(attribute = \"" + attribute + "\", " + demand + "\")");
    }

    String attribute() {
        return path.get(0);
    }

    boolean isNested() {
        return path.size() > 1;
    }

    /** What the attribute may be where the condition holds: a string, a number or a truth value. */
    List<Knowledge> possibilities() {
        return values().map(value -> wrapped(value, 1)).toList();
    }

    private Stream<Knowledge> values() {
        if (equalTo.isEmpty()) {
            return Stream.of(typed("S", Knowledge.beginningWith(beginsWith)));
        }
        Stream<Knowledge> text = Stream.of(typed("S", Knowledge.text(equalTo)));
        return Stream.of(text, numbers(), truths()).flatMap(each -> each);
    }

    /** DynamoDB writes numbers in a form of its own. */
    private Stream<Knowledge> numbers() {
        try {
            String number = new BigDecimal(equalTo).stripTrailingZeros().toPlainString();
            return Stream.of(equalTo, number).distinct().map(each -> typed("N", Knowledge.text(each)));
        } catch (NumberFormatException e) {
            return Stream.of();
        }
    }

    private Stream<Knowledge> truths() {
        return equalTo.equals("true") || equalTo.equals("false")
                ? Stream.of(typed("BOOL", Knowledge.bool(Boolean.parseBoolean(equalTo))))
                : Stream.of();
    }

    private static Knowledge typed(String type, Knowledge value) {
        return Knowledge.object(Map.of(type, value), Knowledge.nothing());
    }

    /** Within maps; of what stands in lists, nothing is known. */
    private Knowledge wrapped(Knowledge value, int step) {
        if (step == path.size()) {
            return value;
        }
        return path.get(step).endsWith("]")
                ? Knowledge.attribute()
                : typed("M", Knowledge.item(Map.of(path.get(step), wrapped(value, step + 1)), false));
    }
}
