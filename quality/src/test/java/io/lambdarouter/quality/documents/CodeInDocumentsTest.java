package io.lambdarouter.quality.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.build.Pom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeInDocumentsTest {

    private static final List<String> SOURCE = """
            package sample;

            import java.util.List;

            /** A sample. */
            class Sample {

                void first() {
                    if (true) {
                        return;
                    }
                }

                void second() {}
            }
            """.lines().toList();

    private static Stream<CodeBlock> blocks(String language) {
        return MarkdownFile.all().stream()
                .flatMap(document -> document.codeBlocks().stream())
                .filter(block -> block.language().equals(language));
    }

    @Test
    void javaInDocumentsIsCodeThatTheBuildCompiles() {
        assertThat(blocks("java").flatMap(block -> QuotedCode.faultOf(block).stream()))
                .isEmpty();
    }

    @Test
    void templatesInDocumentsAreThoseThatTestsCheck() {
        assertThat(blocks("yaml").flatMap(block -> QuotedCode.faultOf(block).stream()))
                .isEmpty();
    }

    @Test
    void dependenciesInDocumentsAreManagedByTheBom() {
        DependencySnippet snippet = new DependencySnippet(Pom.of("bom"));

        assertThat(blocks("xml").flatMap(block -> snippet.faultsOf(block).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Sample {",
                "void second() {}",
                "void first() {\n    if (true) {\n        return;\n    }\n}",
                "class Sample {\n\n    void first() {\n        if (true) {\n            return;\n        }\n    }",
                "class Sample {\n\n    void second() {}\n}"
            })
    void aQuotationMayLeaveOutWhatAnEmptyLineStandsFor(String quoted) {
        assertThat(QuotedCode.missing(quoted.lines().toList(), SOURCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Example {",
                "void first() {\n}",
                "void first() {\n  if (true) {",
                "void first() {\n    // ...\n}",
                "void second() {}\n\nvoid first() {"
            })
    void aQuotationThatDiffersIsFound(String quoted) {
        assertThat(QuotedCode.missing(quoted.lines().toList(), SOURCE)).isPresent();
    }

    @Test
    void aBlockThatNamesItsFileIsComparedWithIt() {
        CodeBlock block = MarkdownFile.sample("""
                        A record:

                        <!-- code: quality/src/test/java/io/lambdarouter/quality/fixtures/dynamodb/EventRecord.java -->
                        ```java
                        public record EventRecord(String id) {}
                        ```
                        """).codeBlocks().get(0);

        assertThat(QuotedCode.faultOf(block)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing names a file.",
                "<!-- code: quality/src/test/java/io/lambdarouter/quality/fixtures/dynamodb/None.java -->",
                "<!-- code: README.md -->",
                "<!-- code: quality/src/test/java/io/lambdarouter/quality/fixtures/dynamodb/AttributeValue.java -->"
            })
    void aBlockThatNoCompiledFileBacksIsFound(String before) {
        CodeBlock block = MarkdownFile.sample(before + "\n```java\npublic record EventRecord(String id) {}\n```")
                .codeBlocks()
                .get(0);

        assertThat(QuotedCode.faultOf(block))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("sample.md:2 "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- code: examples/books/template.yaml --> | Handler: io.lambdarouter.core.LambdaRouterHandler | true",
                "<!-- code: examples/books/template.yaml --> | Handler: com.example.Handler                      | false",
                "<!-- code: examples/books/pom.xml -->       | <modelVersion>4.0.0</modelVersion>                | false",
                "Nothing names a file.                       | Handler: io.lambdarouter.core.LambdaRouterHandler | false",
            })
    void aTemplateIsComparedWithThatOfItsExample(String before, String line, boolean right) {
        CodeBlock block = MarkdownFile.sample(before + "\n```yaml\n" + line + "\n```")
                .codeBlocks()
                .get(0);

        assertThat(QuotedCode.faultOf(block).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<artifactId>lambda-router-core</artifactId>",
                "<artifactId>lambda-router-core</artifactId><version>0.1.0-SNAPSHOT</version>",
                "<artifactId>lambda-router-bom</artifactId><version>0.1.0-SNAPSHOT</version><type>pom</type>"
            })
    void aDependencyOnWhatTheBomManagesIsAccepted(String dependency) {
        assertThat(faultsOf(dependency)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<artifactId>lambda-router-none</artifactId>",
                "<artifactId>lambda-router-core</artifactId><version>0.0.9</version>"
            })
    void aDependencyOnAnythingElseIsFound(String dependency) {
        assertThat(faultsOf(dependency)).hasSize(1);
    }

    private static List<String> faultsOf(String dependency) {
        String xml = "<dependency><groupId>io.lambdarouter</groupId>" + dependency + "</dependency>";
        CodeBlock block = new CodeBlock("sample.md:1", "xml", "", List.of(xml, "<!-- and another root -->"));
        return new DependencySnippet(sampleBom()).faultsOf(block);
    }

    private static Pom sampleBom() {
        return new Pom(
                new Pom.Dependency("io.lambdarouter", "lambda-router-bom", "0.1.0-SNAPSHOT"),
                List.of(new Pom.Dependency("io.lambdarouter", "lambda-router-core", "0.1.0-SNAPSHOT")),
                Map.of(),
                List.of(),
                Optional.empty());
    }
}
