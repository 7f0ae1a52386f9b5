package io.lambdarouter.examples.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.RoutedObserver;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.testkit.TemplateCheck;
import io.lambdarouter.testkit.TemplateFinding;
import io.lambdarouter.testkit.TemplateReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What template.yaml deploys fits the observers; each twin of it has one mistake. */
class TemplateTest {

    static List<RoutedObserver> observers;

    @TempDir
    Path directory;

    @BeforeAll
    static void startOnce() {
        try (var container = LambdaRouterContainer.start()) {
            observers = container.router().observers();
        }
    }

    @Test
    void theTemplateFitsTheObservers() {
        TemplateCheck.of(Path.of("template.yaml"))
                .check(LambdaRouterContainer::start)
                .assertNoWarnings();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FunctionResponseTypes                        | SomeTypes                                        | ERROR LR-9010",
                "BATCH_FAILURES: report                       | BATCH_FAILURES: report,boks=throw                | ERROR LR-9011",
                "BATCH_FAILURES: report                       | BATCH_FAILURES: throw                            | WARNING LR-9012",
                "TableName: books                             | TableName: magazines                             | ERROR LR-9013",
                "StreamSpecification                          | NoStream                                         | ERROR LR-9015",
                "TableName: books                             | TableName: magazines                             | ERROR LR-9016",
                "NEW_AND_OLD_IMAGES                           | NEW_IMAGE                                        | ERROR LR-9017",
                "NEW_AND_OLD_IMAGES                           | KEYS_ONLY                                        | WARNING LR-9018",
                "BatchSize: 100                               | FilterCriteria: {Filters: [{Pattern: '{\"eventName\":[\"INSERT\"]}'}]} | ERROR LR-9019",
                "BatchSize: 100                               | FilterCriteria: {Filters: [{Pattern: '{\"eventName\":\"INSERT\"}'}]}   | ERROR LR-9020",
                "BatchSize: 100                               | TumblingWindowInSeconds: 60                      | ERROR LR-9022",
                "DestinationConfig                            | NoDestination                                    | WARNING LR-9023",
                "Runtime: java21                              | Runtime: java11                                  | ERROR LR-9025",
            },
            quoteCharacter = '`')
    void aTwinWithAMistakeHasTheFinding(String right, String wrong, String finding) throws IOException {
        String template = Files.readString(Path.of("template.yaml"));
        assertThat(template).contains(right);
        Path twin = Files.writeString(directory.resolve("template.yaml"), template.replace(right, wrong));

        TemplateReport report = TemplateCheck.of(twin).check(observers);

        assertThat(report.findings()).extracting(TemplateTest::summary).contains(finding);
    }

    private static String summary(TemplateFinding finding) {
        return finding.severity() + " " + finding.code();
    }

    @Test
    void thePackagedZipIsWhatIsDeployed() {
        assertThat(Path.of("template.yaml")).content().contains("CodeUri: " + FunctionZipTest.ZIP);
    }
}
