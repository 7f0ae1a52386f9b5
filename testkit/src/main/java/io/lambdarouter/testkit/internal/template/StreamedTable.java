package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table whose changes a mapping delivers.
 *
 * @param name what the table is called at run time
 * @param resource the table, where it is in the template
 * @param keys the attributes of its primary key, where they are known
 */
record StreamedTable(Scalar name, Optional<Resource> resource, Optional<Set<String>> keys) {

    static StreamedTable of(Resource table, Scalar name) {
        return new StreamedTable(name, Optional.of(table), keys(table));
    }

    /** A table that the template only names. */
    static StreamedTable named(Scalar name) {
        return new StreamedTable(name, Optional.empty(), Optional.empty());
    }

    private static Optional<Set<String>> keys(Resource table) {
        if (table.is("AWS::Serverless::SimpleTable")) {
            return Optional.of(Set.of(table.properties()
                    .scalarAt("PrimaryKey", "Name")
                    .map(Scalar::text)
                    .orElse("id")));
        }
        List<Value> schema =
                table.properties().at("KeySchema").map(Value::values).orElse(List.of());
        Set<String> names = schema.stream()
                .flatMap(key -> key.scalarAt("AttributeName").stream())
                .filter(Scalar::certain)
                .map(Scalar::text)
                .collect(Collectors.toSet());
        return Optional.of(names).filter(all -> !all.isEmpty() && all.size() == schema.size());
    }

    /** The view type as it stands in the template, empty where there is no stream. */
    Optional<Scalar> viewType() {
        return resource.flatMap(table -> table.properties().scalarAt("StreamSpecification", "StreamViewType"));
    }

    Certainty isKey(String attribute) {
        return keys.map(all -> all.contains(attribute) ? Certainty.YES : Certainty.NO)
                .orElse(Certainty.MAYBE);
    }

    String id() {
        return resource.map(Resource::id).orElseGet(name::text);
    }
}
