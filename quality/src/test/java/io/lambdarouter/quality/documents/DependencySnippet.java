package io.lambdarouter.quality.documents;

import io.lambdarouter.quality.build.Pom;
import io.lambdarouter.quality.build.Xml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the dependencies in a document's XML with the BOM. */
final class DependencySnippet {

    private static final String GROUP = "io.lambdarouter";

    private final Pom bom;

    DependencySnippet(Pom bom) {
        this.bom = bom;
    }

    /** What is wrong with the dependencies in a block of XML. */
    List<String> faultsOf(CodeBlock block) {
        String xml = "<snippet>" + String.join("\n", block.lines()) + "</snippet>";
        return Pom.dependenciesIn(Xml.parse(xml))
                .flatMap(dependency -> faultOf(dependency).stream())
                .map(fault -> block.place() + " " + fault)
                .toList();
    }

    private Optional<String> faultOf(Pom.Dependency dependency) {
        Optional<String> known = known(dependency);
        if (known.isEmpty()
                && (dependency.group().equals(GROUP) || dependency.version().isEmpty())) {
            return Optional.of("names " + dependency.name() + ", which the BOM does not manage");
        }
        return dependency.version().isEmpty() || known.isEmpty() || known.equals(Optional.of(dependency.version()))
                ? Optional.empty()
                : Optional.of("gives " + dependency.name() + " another version than " + known.get());
    }

    /** The version of what the BOM manages, and of itself. */
    private Optional<String> known(Pom.Dependency dependency) {
        return Stream.concat(Stream.of(bom.itself()), bom.managed().stream())
                .filter(managed -> managed.name().equals(dependency.name()))
                .map(Pom.Dependency::version)
                .findFirst();
    }
}
