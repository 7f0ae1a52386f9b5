package io.lambdarouter.quality.build;

import io.lambdarouter.quality.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A POM, as far as the tests look at it; versions have their properties put in.
 *
 * @param itself its own coordinates
 * @param managed its dependency management
 * @param properties its properties
 * @param modules its modules, in order
 * @param parent its parent
 */
public record Pom(
        Dependency itself,
        List<Dependency> managed,
        Map<String, String> properties,
        List<String> modules,
        Optional<Dependency> parent) {

    /** The POM in a directory of the project, in the project itself where that is empty. */
    public static Pom of(String directory) {
        Element project =
                Xml.parse(Project.read(Project.root().resolve(directory).resolve("pom.xml")));
        Dependency itself = dependency(project);
        Map<String, String> properties = texts(project, "properties");
        return new Pom(
                itself,
                Xml.child(project, "dependencyManagement").stream()
                        .flatMap(Pom::dependenciesIn)
                        .map(dependency -> dependency.resolved(properties, itself.version()))
                        .toList(),
                properties,
                Xml.child(project, "modules").stream()
                        .flatMap(Xml::children)
                        .map(Element::getTextContent)
                        .toList(),
                Xml.child(project, "parent").map(Pom::dependency));
    }

    /** The modules of this project that one of them has on its class path, not only for its tests; sorted. */
    public static List<String> modulesNeededBy(String directory) {
        Element project =
                Xml.parse(Project.read(Project.root().resolve(directory).resolve("pom.xml")));
        return Xml.child(project, "dependencies").stream()
                .flatMap(Xml::children)
                .filter(dependency -> !Xml.text(dependency, "scope").equals("test"))
                .map(Pom::dependency)
                .filter(dependency -> dependency.group().equals("io.lambdarouter"))
                .map(dependency -> dependency.artifact().replace("lambda-router-", ""))
                .sorted()
                .toList();
    }

    /** All dependencies below an element, their versions as they are written. */
    public static Stream<Dependency> dependenciesIn(Element element) {
        return Xml.descendants(element, "dependency").map(Pom::dependency);
    }

    private static Dependency dependency(Element element) {
        return new Dependency(
                Xml.text(element, "groupId"), Xml.text(element, "artifactId"), Xml.text(element, "version"));
    }

    private static Map<String, String> texts(Element project, String name) {
        return Xml.child(project, name).stream()
                .flatMap(Xml::children)
                .collect(Collectors.toMap(
                        Element::getTagName,
                        property -> property.getTextContent().strip()));
    }

    /** The version of what it manages, by group and artifact. */
    Map<String, String> managedVersions() {
        return managed.stream().collect(Collectors.toMap(Dependency::name, Dependency::version));
    }

    /** Coordinates; the version is empty where none is written. */
    public record Dependency(String group, String artifact, String version) {

        /** Group and artifact. */
        public String name() {
            return group + ":" + artifact;
        }

        Dependency resolved(Map<String, String> properties, String projectVersion) {
            if (!version.startsWith("${")) {
                return this;
            }
            String name = version.substring(2, version.length() - 1);
            String value = name.equals("project.version") ? projectVersion : properties.getOrDefault(name, version);
            return new Dependency(group, artifact, value);
        }
    }
}
