package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Mapping.Road;
import io.lambdarouter.testkit.internal.template.Value.Fields;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what delivers events to a function. */
final class Mappings {

    private static final String MAPPING = "AWS::Lambda::EventSourceMapping";
    private static final String PIPE = "AWS::Pipes::Pipe";

    private final Template template;
    private final Resource function;
    private final FunctionReferences references;

    Mappings(Template template, Resource function) {
        this.template = template;
        this.function = function;
        this.references = new FunctionReferences(template, function);
    }

    /** All that may deliver changes of tables. */
    List<Mapping> ofTables() {
        Stream<Mapping> events = events().flatMap(event -> fromEvent(event).stream());
        Stream<Mapping> declared =
                eventSourceMappings().flatMap(each -> mapping(each.id(), each.properties(), "EventSourceArn").stream());
        Stream<Mapping> pipes = pipes("Target").flatMap(each -> fromPipe(each).stream());
        return Stream.of(events, declared, pipes).flatMap(each -> each).toList();
    }

    /** The pipes that use the function to change what they carry. */
    List<Resource> enrichments() {
        return pipes("Enrichment").toList();
    }

    /** Whether the function has event sources that are no stream. */
    boolean hasOtherSources() {
        return events().count()
                        + eventSourceMappings().count()
                        + pipes("Target").count()
                > ofTables().size();
    }

    /** Whether there are mappings or pipes of which only a deployment tells whether they invoke the function. */
    boolean mayHaveMore() {
        Stream<Scalar> invoked = Stream.of(Map.entry(MAPPING, "FunctionName"), Map.entry(PIPE, "Target"))
                .flatMap(kind -> template.resources(kind.getKey())
                        .flatMap(each -> each.properties().scalarAt(kind.getValue()).stream()));
        return invoked.anyMatch(name -> !name.certain() && !references.isMeantBy(Optional.of(name)));
    }

    private Stream<Map.Entry<String, Value>> events() {
        return function.properties().at("Events").map(Value::members).orElse(Map.of()).entrySet().stream();
    }

    private Stream<Resource> eventSourceMappings() {
        return template.resources(MAPPING)
                .filter(each -> references.isMeantBy(each.properties().scalarAt("FunctionName")));
    }

    private Stream<Resource> pipes(String role) {
        return template.resources(PIPE)
                .filter(each -> references.isMeantBy(each.properties().scalarAt(role)));
    }

    private Optional<Mapping> fromEvent(Map.Entry<String, Value> event) {
        String id = function.id() + "." + event.getKey();
        String type = event.getValue().scalarAt("Type").map(Scalar::text).orElse("");
        return type.equals("DynamoDB") || type.equals("Kinesis")
                ? event.getValue()
                        .at("Properties")
                        .filter(Fields.class::isInstance)
                        .flatMap(properties -> mapping(id, (Fields) properties, "Stream"))
                : Optional.empty();
    }

    private Optional<Mapping> mapping(String id, Fields settings, String source) {
        return settings.scalarAt(source)
                .flatMap(stream -> road(stream).map(road -> new Mapping(id, road, tables(road, stream), settings)));
    }

    /** Empty for what is surely no stream. */
    private Optional<Road> road(Scalar source) {
        Optional<Resource> resource = template.referredBy(source.text());
        if (resource.isPresent() && !Template.TABLES.contains(resource.get().type())) {
            return resource.filter(each -> each.is("AWS::Kinesis::Stream")).map(stream -> Road.KINESIS);
        }
        if (source.text().contains(":kinesis:")) {
            return Optional.of(Road.KINESIS);
        }
        boolean stream = resource.isPresent() || source.text().contains(":dynamodb:") || isBare(source);
        return stream ? Optional.of(Road.STREAM) : Optional.empty();
    }

    /** A parameter or import alone may be anything. */
    private static boolean isBare(Scalar source) {
        return !source.certain() && source.text().startsWith("${");
    }

    private List<StreamedTable> tables(Road road, Scalar source) {
        if (road == Road.KINESIS) {
            List<StreamedTable> tables = template.tablesStreamedTo(source);
            return tables.isEmpty() ? List.of(undecided(source)) : tables;
        }
        Scalar name = template.tableNamedBy(source);
        return List.of(template.tableOfName(name).orElseGet(() -> StreamedTable.named(name)));
    }

    private static StreamedTable undecided(Scalar source) {
        return StreamedTable.named(new Scalar(source.text(), false, source.line()));
    }

    private Optional<Mapping> fromPipe(Resource pipe) {
        return pipe.properties()
                .scalarAt("Source")
                .flatMap(source -> road(source)
                        .map(road -> new Mapping(
                                pipe.id(),
                                Road.PIPE,
                                road == Road.KINESIS ? List.of(undecided(source)) : tables(Road.STREAM, source),
                                pipeSettings(pipe))));
    }

    /** The settings of a pipe's source under the names of an event source mapping. */
    private static Fields pipeSettings(Resource pipe) {
        Map<String, Value> settings = new LinkedHashMap<>();
        Stream.of("DynamoDBStreamParameters", "KinesisStreamParameters")
                .flatMap(kind -> pipe.properties().at("SourceParameters", kind).stream())
                .forEach(source -> settings.putAll(source.members()));
        pipe.properties()
                .at("SourceParameters", "FilterCriteria")
                .ifPresent(filters -> settings.put("FilterCriteria", filters));
        Optional.ofNullable(settings.get("DeadLetterConfig"))
                .flatMap(queue -> queue.at("Arn"))
                .ifPresent(arn -> settings.put("DestinationConfig", destination(arn)));
        return new Fields(settings, pipe.line());
    }

    private static Value destination(Value arn) {
        return new Fields(Map.of("OnFailure", new Fields(Map.of("Destination", arn), arn.line())), arn.line());
    }
}
