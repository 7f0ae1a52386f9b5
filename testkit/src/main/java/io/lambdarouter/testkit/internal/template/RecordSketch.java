package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.filter.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the records that an observer wants, before there are any. */
final class RecordSketch {

    private static final int MAX_POSSIBILITIES = 256;

    private final Interest interest;
    private final Operation operation;
    private final Delivery delivery;

    RecordSketch(Interest interest, Operation operation, Delivery delivery) {
        this.interest = interest;
        this.operation = operation;
        this.delivery = delivery;
    }

    /** One for each type that the attributes of conditions may have. */
    List<Knowledge> possibilities() {
        List<Map<String, Knowledge>> all = List.of(Map.of());
        for (AttributeCondition condition : interest.attributes()) {
            all = with(condition, all);
        }
        return all.stream().map(this::record).toList();
    }

    private static List<Map<String, Knowledge>> with(
            AttributeCondition condition, List<Map<String, Knowledge>> before) {
        if (before.size() > MAX_POSSIBILITIES) {
            return before;
        }
        List<Map<String, Knowledge>> after = new ArrayList<>();
        for (Knowledge value : condition.possibilities()) {
            for (Map<String, Knowledge> attributes : before) {
                Map<String, Knowledge> more = new HashMap<>(attributes);
                more.putIfAbsent(condition.attribute(), value);
                after.add(more);
            }
        }
        return after;
    }

    private Knowledge record(Map<String, Knowledge> attributes) {
        Map<String, Knowledge> members = new HashMap<>();
        members.put("eventID", Knowledge.optionalText());
        members.put("eventName", Knowledge.text(operation.name()));
        members.put("eventSource", Knowledge.text("aws:dynamodb"));
        members.put("awsRegion", Knowledge.optionalText());
        members.put("userIdentity", userIdentity());
        members.put("dynamodb", Knowledge.object(change(attributes), Knowledge.nothing()));
        if (delivery.isKinesis()) {
            members.put("tableName", Knowledge.optionalText());
            members.put("recordFormat", Knowledge.optionalText());
            return Knowledge.object(
                    Map.of("data", Knowledge.object(members, Knowledge.nothing())), Knowledge.anything());
        }
        members.put("eventVersion", Knowledge.optionalText());
        members.put("eventSourceARN", Knowledge.optionalText());
        return Knowledge.object(members, Knowledge.nothing());
    }

    /** Only deletions by Time to Live have one. */
    private Knowledge userIdentity() {
        if (operation != Operation.REMOVE || interest.expired().equals(Optional.of(false))) {
            return Knowledge.nothing();
        }
        return interest.expired().isEmpty()
                ? Knowledge.anything()
                : Knowledge.object(
                        Map.of(
                                "type", Knowledge.text("Service"),
                                "principalId", Knowledge.text("dynamodb.amazonaws.com")),
                        Knowledge.nothing());
    }

    private Map<String, Knowledge> change(Map<String, Knowledge> attributes) {
        Map<String, Knowledge> members = new HashMap<>();
        members.put("ApproximateCreationDateTime", Knowledge.anything());
        members.put("ApproximateCreationDateTimePrecision", Knowledge.anything());
        members.put("SizeBytes", Knowledge.anything());
        members.put("SequenceNumber", Knowledge.optionalText());
        members.put("StreamViewType", viewType());
        members.put("Keys", keys(attributes));
        members.put("NewImage", newImage(attributes));
        members.put("OldImage", oldImage(attributes));
        return members;
    }

    private Knowledge viewType() {
        return delivery.viewType().map(type -> Knowledge.text(type.name())).orElseGet(Knowledge::optionalText);
    }

    private Knowledge keys(Map<String, Knowledge> attributes) {
        return delivery.table()
                .keys()
                .map(names -> {
                    Map<String, Knowledge> keys = new HashMap<>();
                    names.forEach(name -> keys.put(name, attributes.getOrDefault(name, Knowledge.attribute())));
                    return Knowledge.item(keys, true);
                })
                .orElseGet(() -> Knowledge.item(Map.of(), false));
    }

    private Knowledge newImage(Map<String, Knowledge> attributes) {
        if (operation == Operation.REMOVE) {
            return Knowledge.nothing();
        }
        return delivery.viewType()
                .map(type -> type.hasNewImage(operation) ? Knowledge.item(attributes, false) : Knowledge.nothing())
                .orElseGet(Knowledge::anything);
    }

    /** Conditions look at it only where there is no new image; keys are the same in both. */
    private Knowledge oldImage(Map<String, Knowledge> attributes) {
        if (operation == Operation.INSERT) {
            return Knowledge.nothing();
        }
        return delivery.viewType()
                .map(type -> type.hasOldImage(operation)
                        ? Knowledge.item(type.hasNewImage(operation) ? keysOf(attributes) : attributes, false)
                        : Knowledge.nothing())
                .orElseGet(Knowledge::anything);
    }

    private Map<String, Knowledge> keysOf(Map<String, Knowledge> attributes) {
        Map<String, Knowledge> keys = new HashMap<>(attributes);
        keys.keySet().removeIf(name -> delivery.table().isKey(name) != Certainty.YES);
        return keys;
    }
}
