package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Value.Fields;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * What delivers the changes of tables to the function.
 *
 * @param id its logical id; of an event of a SAM function, with the function's before it
 * @param road how the changes come
 * @param tables whose changes they are
 * @param settings under the names of {@code AWS::Lambda::EventSourceMapping}
 */
record Mapping(String id, Road road, List<StreamedTable> tables, Fields settings) {

    static final String REPORT = "ReportBatchItemFailures";

    /** The ways from a table to the function. */
    enum Road {
        STREAM,
        KINESIS,
        PIPE
    }

    Mapping {
        tables = List.copyOf(tables);
    }

    int line() {
        return settings.line();
    }

    /** Whether answers of the function are read: a pipe always reads them. */
    Certainty readsAnswers() {
        if (road == Road.PIPE) {
            return Certainty.YES;
        }
        Optional<Value> types = settings.at("FunctionResponseTypes");
        boolean reads = types.map(Value::values).orElse(List.of()).stream()
                .anyMatch(type -> type instanceof Scalar scalar && scalar.text().equals(REPORT));
        boolean open = types.filter(
                        value -> value.isUncertain() || value.values().stream().anyMatch(Value::isUncertain))
                .isPresent();
        return reads ? Certainty.YES : open ? Certainty.MAYBE : Certainty.NO;
    }

    /** The view type of a table's records, empty where the template does not tell. */
    Optional<ViewType> viewType(StreamedTable table) {
        return road == Road.KINESIS
                ? Optional.of(ViewType.NEW_AND_OLD_IMAGES)
                : table.viewType().filter(Scalar::certain).flatMap(name -> ViewType.named(name.text()));
    }

    List<Value> filters() {
        return settings.at("FilterCriteria", "Filters").map(Value::values).orElse(List.of());
    }

    /** The setting's number, empty where there is none. */
    Optional<Scalar> number(String name) {
        return settings.scalarAt(name);
    }

    boolean hasWindows() {
        return number("TumblingWindowInSeconds")
                .filter(seconds -> !seconds.text().equals("0"))
                .isPresent();
    }

    boolean hasDestination() {
        return settings.at("DestinationConfig", "OnFailure", "Destination").isPresent();
    }
}
