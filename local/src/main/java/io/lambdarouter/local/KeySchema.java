package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * The primary key of a table, written as {@code isbn:S} or {@code tenant:S,number:N}.
 *
 * @param attributes the partition key, and the sort key if there is one
 */
record KeySchema(List<AttributeDefinition> attributes) {

    KeySchema {
        attributes = List.copyOf(attributes);
    }

    static KeySchema parse(String text) {
        List<String> parts = Arrays.asList(text.split(",", -1));
        if (parts.size() > 2 || !parts.stream().allMatch(part -> part.matches("[^:,]+(:[SNB])?"))) {
            throw malformed(text);
        }
        return new KeySchema(parts.stream().map(KeySchema::attribute).toList());
    }

    private static AttributeDefinition attribute(String part) {
        String[] nameAndType = part.split(":", -1);
        return AttributeDefinition.builder()
                .attributeName(nameAndType[0])
                .attributeType(nameAndType.length == 1 ? "S" : nameAndType[1])
                .build();
    }

    List<KeySchemaElement> elements() {
        return IntStream.range(0, attributes.size())
                .mapToObj(i -> KeySchemaElement.builder()
                        .attributeName(attributes.get(i).attributeName())
                        .keyType(i == 0 ? KeyType.HASH : KeyType.RANGE)
                        .build())
                .toList();
    }

    private static LocalException malformed(String text) {
        return new LocalException(Diagnostic.of("LR-9104", "The key of a table cannot be read")
                .with("found", text)
                .with(
                        "expected",
                        "isbn:S, or tenant:S,number:N for a partition key and a sort key; types are S, N and B")
                .remedy("correct it"));
    }
}
