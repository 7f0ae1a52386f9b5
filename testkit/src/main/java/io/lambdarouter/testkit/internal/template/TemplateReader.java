package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a template in YAML or JSON; short forms of intrinsic functions become long ones. */
final class TemplateReader {

    private static final String JSON_START = "{";

    private final Path file;
    private final IdentityHashMap<Node, Optional<Value>> read = new IdentityHashMap<>();

    private TemplateReader(Path file) {
        this.file = file;
    }

    static Value.Fields read(Path file) {
        return new TemplateReader(file).root();
    }

    private Value.Fields root() {
        Optional<Node> root = compose(text());
        if (root.isEmpty()) {
            throw invalid("it is empty", 1, "a map with a member Resources");
        }
        Value value = value(root.get());
        if (!(value instanceof Value.Fields fields) || fields.get("Resources").isEmpty()) {
            throw invalid("it has no member Resources", value.line(), "a template of CloudFormation or SAM");
        }
        return fields;
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw invalid("the file cannot be read: " + e.getClass().getSimpleName(), 1, "a text file in UTF-8");
        }
    }

    /** JSON is YAML but for tabs, which stand nowhere inside its strings. */
    private Optional<Node> compose(String text) {
        String yaml = text.stripLeading().startsWith(JSON_START) ? text.replace('\t', ' ') : text;
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.toString())
                    .setAllowNonScalarKeys(true) // they are refused where their line is known
                    .build();
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            String context = Optional.ofNullable(e.getContext())
                    .map(before -> before + ": ")
                    .orElse("");
            throw invalid(context + e.getProblem(), line(e.getProblemMark()), "YAML or JSON");
        } catch (YamlEngineException e) {
            throw invalid(String.valueOf(e.getMessage()), 1, "YAML or JSON");
        }
    }

    /** What an alias refers to is read once, and never within itself. */
    private Value value(Node node) {
        @SuppressWarnings("OptionalAssignedToNull") // absent: not yet begun
        Optional<Value> known = read.putIfAbsent(node, Optional.empty());
        if (known != null) {
            return known.orElseThrow(() -> invalid("an alias stands in what it refers to", line(node), "a tree"));
        }
        Value value = longForm(node.getTag(), content(node));
        read.put(node, Optional.of(value));
        return value;
    }

    private Value content(Node node) {
        if (node instanceof MappingNode map) {
            return fields(map);
        }
        if (node instanceof SequenceNode list) {
            List<Value> values = new ArrayList<>();
            list.getValue().forEach(element -> values.add(value(element)));
            return new Value.Items(values, line(node));
        }
        return new Value.Scalar(((ScalarNode) node).getValue(), true, line(node));
    }

    private Value.Fields fields(MappingNode map) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (NodeTuple member : map.getValue()) {
            Node key = member.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                throw invalid("a key is no text", line(key), "a name");
            }
            if (members.put(name.getValue(), value(member.getValueNode())) != null) {
                throw invalid("the key " + name.getValue() + " stands there twice", line(key), "each key once");
            }
        }
        return new Value.Fields(members, line(map));
    }

    /** {@code !Ref x} is <code>{Ref: x}</code>, {@code !Condition x} likewise, all others {@code Fn::}. */
    private static Value longForm(Tag tag, Value value) {
        String name = tag.getValue();
        if (!name.startsWith("!") || name.length() == 1) {
            return value;
        }
        String function = name.substring(1);
        boolean plain = function.equals("Ref") || function.equals("Condition");
        return new Value.Fields(Map.of(plain ? function : "Fn::" + function, value), value.line());
    }

    private static int line(Node node) {
        return line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    private IllegalArgumentException invalid(String found, int line, String expected) {
        return new IllegalArgumentException(Diagnostic.of("LR-9001", "The template cannot be read")
                .with("found", found)
                .with("expected", expected)
                .with("at", file + ", line " + line)
                .remedy("correct the template; \"sam validate --lint\" tells more")
                .toString());
    }
}
