package io.lambdarouter.quality.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.Project;
import io.lambdarouter.quality.PublishedModule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What serves every event source must not know one of them. */
class NeutralityTest {

    private static final String EVENT_SOURCE = "DynamoDB";

    @Test
    void apiSpiAndCoreNameDynamoDbNowhereInTheirCode() {
        List<String> files = Arrays.stream(PublishedModule.values())
                .filter(PublishedModule::isNeutral)
                .flatMap(module -> JavaSource.of(module).stream())
                .filter(source -> !Names.containing(EVENT_SOURCE, source).isEmpty())
                .map(JavaSource::name)
                .toList();

        assertThat(files).isEmpty();
    }

    @Test
    void resourcesDoNotNameItEither() {
        assertThat(Arrays.stream(PublishedModule.values())
                        .filter(PublishedModule::isNeutral)
                        .flatMap(module -> Project.filesBelow(module.resources(), "").stream()))
                .isNotEmpty()
                .noneMatch(file ->
                        (file + Project.read(file)).toLowerCase(Locale.ROOT).contains("dynamodb"));
    }

    @Test
    void aNameIsFoundInIdentifiersAndStringsOnly() {
        JavaSource source = JavaSource.of("""
                import com.example.dynamodb.Client;
                /** A comment about DynamoDB. */
                class DynamoDbSample {
                    int tables;
                    String dynamodbTable() {
                        return "books";
                    }
                    String source = "aws:dynamodb";
                }
                """);

        assertThat(Names.containing(EVENT_SOURCE, source))
                .containsExactly(
                        "string:///Sample.java:1",
                        "string:///Sample.java:3",
                        "string:///Sample.java:5",
                        "string:///Sample.java:8");
    }
}
