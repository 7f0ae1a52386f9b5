package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which texts of a template mean one function: its ARN, its name, an alias or version of it. */
record FunctionReferences(Template template, Resource function) {

    boolean isMeantBy(Optional<Scalar> text) {
        return text.filter(known -> isMeantBy(known.text())).isPresent();
    }

    private boolean isMeantBy(String text) {
        return names().stream().anyMatch(id -> refersTo(id, text))
                || function.properties()
                        .scalarAt("FunctionName")
                        .filter(name -> text.equals(name.text()) || isArn(text, name.text()))
                        .isPresent();
    }

    private static boolean refersTo(String id, String text) {
        return text.contains("${" + id + "}") || text.contains("${" + id + ".");
    }

    private static boolean isArn(String text, String name) {
        return text.endsWith(":function:" + name) || text.contains(":function:" + name + ":");
    }

    /** SAM's own alias is named after the function and the alias. */
    private Set<String> names() {
        Stream<String> own = Stream.of(function.id());
        Stream<String> samAlias = function
                .properties()
                .scalarAt("AutoPublishAlias")
                .map(alias -> function.id() + "Alias" + alias.text())
                .stream();
        Stream<String> declared = template.resources()
                .filter(resource -> resource.is("AWS::Lambda::Alias") || resource.is("AWS::Lambda::Version"))
                .filter(resource -> resource.properties()
                        .scalarAt("FunctionName")
                        .filter(name -> refersTo(function.id(), name.text()))
                        .isPresent())
                .map(Resource::id);
        return Stream.of(own, samAlias, declared).flatMap(ids -> ids).collect(Collectors.toSet());
    }
}
