package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.testkit.TemplateFinding.Severity;
import io.lambdarouter.testkit.TemplateObservers.Available;
import io.lambdarouter.testkit.TemplateObservers.Batches;
import io.lambdarouter.testkit.TemplateObservers.Changes;
import io.lambdarouter.testkit.TemplateObservers.DeletionsByHand;
import io.lambdarouter.testkit.TemplateObservers.Everything;
import io.lambdarouter.testkit.TemplateObservers.Expirations;
import io.lambdarouter.testkit.TemplateObservers.FailedBatches;
import io.lambdarouter.testkit.TemplateObservers.Insertions;
import io.lambdarouter.testkit.TemplateObservers.Modifications;
import io.lambdarouter.testkit.TemplateObservers.Novels;
import io.lambdarouter.testkit.TemplateObservers.Orders;
import io.lambdarouter.testkit.TemplateObservers.OtherTable;
import io.lambdarouter.testkit.TemplateObservers.Removals;
import io.lambdarouter.testkit.TemplateObservers.RemovedNovels;
import io.lambdarouter.testkit.TemplateObservers.Repricings;
import io.lambdarouter.testkit.TemplateObservers.SearchIndex;
import io.lambdarouter.testkit.TemplateObservers.SevenPages;
import io.lambdarouter.testkit.TemplateObservers.Upserts;
import io.lambdarouter.testkit.TemplateObservers.Windows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of SAM and CloudFormation, in YAML and JSON, with one mistake each. */
class TemplateCheckTest {

    private static final TemplateFile SAM = TemplateFile.named("sam.yaml");
    private static final TemplateFile CLOUDFORMATION = TemplateFile.named("cloudformation.yaml");

    private static final String ANSWERS =
            "            FunctionResponseTypes:\n              - ReportBatchItemFailures\n";
    private static final String RETRIES = "            MaximumRetryAttempts: 5\n";
    private static final String DESTINATION = """
                        DestinationConfig:
                          OnFailure:
                            Type: SQS
                            Destination: !GetAtt FailedChanges.Arn
            """;
    private static final String VIEW_TYPE = "StreamViewType: NEW_AND_OLD_IMAGES";
    private static final String REPORT = "LAMBDA_ROUTER_BATCH_FAILURES: report";
    private static final String STREAM = "Stream: !GetAtt BooksTable.StreamArn";
    private static final String BOOKS_TABLE = "BOOKS_TABLE: !Ref BooksTable";

    @TempDir
    Path directory;

    private TemplateReport check(TemplateFile template, Class<?>... beans) {
        return TemplateCheck.of(template.in(directory)).check(() -> LambdaRouterContainer.startWith(beans));
    }

    private static List<String> summary(TemplateReport report) {
        return report.findings().stream()
                .map(finding -> finding.severity() + " " + finding.code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam.yaml", "sam.json", "cloudformation.yaml", "cloudformation.json"})
    void aTemplateThatFitsHasNoFindings(String name) {
        TemplateReport report = check(TemplateFile.named(name), SearchIndex.class);

        report.assertNoErrors();
        report.assertNoWarnings();
        assertThat(report.findings()).isEmpty();
        assertThat(report).hasToString(directory.resolve(name) + ", function Indexer: 0 errors, 0 warnings, 0 notes");
    }

    @ParameterizedTest
    @CsvSource({
        "sam.yaml, Indexer.Books",
        "sam.json, Indexer.Books",
        "cloudformation.yaml, BooksMapping",
        "cloudformation.json, BooksMapping",
    })
    void answersThatNobodyReadsAreFoundInEveryKindOfTemplate(String name, String mapping) {
        TemplateFile template = TemplateFile.named(name).with("FunctionResponseTypes", "NoResponseTypes");

        TemplateReport report = check(template, SearchIndex.class);

        assertThat(summary(report)).containsExactly("ERROR LR-9010");
        assertThat(report.errors()).singleElement().satisfies(finding -> {
            assertThat(finding.logicalIds()).containsExactly("Indexer", mapping, "BooksTable");
            assertThat(finding.diagnostic().fact("mapping")).hasValue(mapping);
            assertThat(finding.diagnostic().fact("expected"))
                    .hasValueSatisfying(expected -> assertThat(expected).contains("ReportBatchItemFailures"));
            assertThat(finding.diagnostic().fact("at"))
                    .hasValueSatisfying(at -> assertThat(at).matches(".*" + name + ", line \\d+"));
            assertThat(finding.diagnostic().remedy()).isNotEmpty();
        });
    }

    /** A template with a change, the observers, and what is found. */
    record Twin(String sentence, TemplateFile template, Class<?> observers, String... found) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Twin> twinsOfTheMapping() {
        return Stream.of(
                new Twin(
                        "a setting for a table that reports",
                        SAM.with(REPORT, "LAMBDA_ROUTER_BATCH_FAILURES: !Sub throw,${BooksTable}=report"),
                        SearchIndex.class),
                new Twin(
                        "a setting for a table that throws",
                        SAM.with(REPORT, "LAMBDA_ROUTER_BATCH_FAILURES: !Sub report,${BooksTable}=throw"),
                        SearchIndex.class,
                        "WARNING LR-9012"),
                new Twin(
                        "a setting for a table that reports, unread",
                        SAM.with(REPORT, "LAMBDA_ROUTER_BATCH_FAILURES: !Sub throw,${BooksTable}=report")
                                .with(ANSWERS, ""),
                        SearchIndex.class,
                        "ERROR LR-9010"),
                new Twin(
                        "a setting for a table that nobody delivers",
                        SAM.with(REPORT, "LAMBDA_ROUTER_BATCH_FAILURES: report,boks=throw"),
                        SearchIndex.class,
                        "ERROR LR-9011"),
                new Twin("no setting", SAM.with(REPORT, "OTHER: report"), SearchIndex.class, "WARNING LR-9012"),
                new Twin(
                        "no setting and no reading",
                        SAM.with(REPORT, "OTHER: report").with(ANSWERS, ""),
                        SearchIndex.class),
                new Twin(
                        "a setting that the deployment decides",
                        SAM.with(REPORT, "LAMBDA_ROUTER_BATCH_FAILURES: !Ref Stage"),
                        SearchIndex.class,
                        "NOTE LR-9027"),
                new Twin(
                        "reading that the deployment decides",
                        SAM.with(
                                ANSWERS,
                                "            FunctionResponseTypes: !If [IsProduction, [ReportBatchItemFailures], []]\n"),
                        SearchIndex.class,
                        "NOTE LR-9027"),
                new Twin(
                        "reading that a default decides",
                        SAM.with(
                                ANSWERS,
                                "            FunctionResponseTypes: !If [IsSmall, [ReportBatchItemFailures], []]\n"),
                        SearchIndex.class,
                        "ERROR LR-9010"),
                new Twin(
                        "reading without a value",
                        SAM.with(ANSWERS, "            FunctionResponseTypes: !Ref AWS::NoValue\n"),
                        SearchIndex.class,
                        "ERROR LR-9010"),
                new Twin("no destination", SAM.with(DESTINATION, ""), SearchIndex.class, "WARNING LR-9023"),
                new Twin(
                        "no destination and no end",
                        SAM.with(DESTINATION, "").with(RETRIES, ""),
                        SearchIndex.class,
                        "WARNING LR-9023"),
                new Twin("no end but a destination", SAM.with(RETRIES, ""), SearchIndex.class),
                new Twin(
                        "a mapping that is off",
                        SAM.with(RETRIES, "            Enabled: false\n"),
                        Removals.class,
                        "ERROR LR-9013",
                        "NOTE LR-9027"),
                new Twin(
                        "windows without an observer",
                        SAM.with(RETRIES, "            TumblingWindowInSeconds: 60\n"),
                        SearchIndex.class,
                        "ERROR LR-9022"),
                new Twin("an observer without windows", SAM, Windows.class, "ERROR LR-9021"),
                new Twin(
                        "no windows of zero seconds",
                        SAM.with(RETRIES, "            TumblingWindowInSeconds: 0\n"),
                        Windows.class,
                        "ERROR LR-9021"),
                new Twin(
                        "an observer with windows",
                        SAM.with(RETRIES, "            TumblingWindowInSeconds: 60\n"),
                        Windows.class));
    }

    static Stream<Twin> twinsOfTheTable() {
        return Stream.of(
                new Twin("another table", SAM, OtherTable.class, "ERROR LR-9013", "ERROR LR-9016"),
                new Twin(
                        "another table that may be passed over",
                        SAM.with(REPORT, REPORT + "\n        LAMBDA_ROUTER_UNMATCHED: skip"),
                        OtherTable.class,
                        "ERROR LR-9013"),
                new Twin(
                        "the other table by its name",
                        SAM.with("BillingMode: PAY_PER_REQUEST", "TableName: magazines"),
                        OtherTable.class),
                new Twin(
                        "the other table by an ARN",
                        SAM.with(
                                STREAM,
                                "Stream: !Sub arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/magazines/stream/2026"),
                        OtherTable.class),
                new Twin(
                        "a table that the deployment names",
                        SAM.with("BillingMode: PAY_PER_REQUEST", "TableName: !Sub ${Stage}-books"),
                        OtherTable.class,
                        "NOTE LR-9027"),
                new Twin(
                        "the table that the deployment names",
                        SAM.with("BillingMode: PAY_PER_REQUEST", "TableName: !Sub ${Stage}-books"),
                        SearchIndex.class),
                new Twin(
                        "a stream of another stack",
                        SAM.with(STREAM, "Stream: !ImportValue BooksStream"),
                        OtherTable.class,
                        "NOTE LR-9027"),
                new Twin(
                        "a stream of a parameter",
                        SAM.with(STREAM, "Stream: !Ref Stage"),
                        Upserts.class,
                        "NOTE LR-9027"),
                new Twin(
                        "a variable that is not set",
                        SAM.with(BOOKS_TABLE, "OTHER: !Ref BooksTable"),
                        SearchIndex.class,
                        "ERROR LR-9014",
                        "ERROR LR-9014",
                        "ERROR LR-9014"),
                new Twin(
                        "a variable with another name",
                        SAM.with(BOOKS_TABLE, "BOOKS_TABLE: books"),
                        SearchIndex.class,
                        "ERROR LR-9013",
                        "ERROR LR-9013",
                        "ERROR LR-9013",
                        "ERROR LR-9016"),
                new Twin(
                        "a variable by the table's ARN",
                        SAM.with(BOOKS_TABLE, "BOOKS_TABLE: !GetAtt BooksTable.Arn"),
                        SearchIndex.class),
                new Twin(
                        "no stream",
                        SAM.with("      StreamSpecification:\n        " + VIEW_TYPE + "\n", ""),
                        SearchIndex.class,
                        "ERROR LR-9015"),
                new Twin(
                        "a simple table",
                        SAM.with("AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable")
                                .with("      StreamSpecification:\n        " + VIEW_TYPE + "\n", ""),
                        Removals.class,
                        "ERROR LR-9015"),
                new Twin(
                        "keys for images",
                        SAM.with(VIEW_TYPE, "StreamViewType: KEYS_ONLY"),
                        Upserts.class,
                        "WARNING LR-9018"),
                new Twin(
                        "keys for batches",
                        SAM.with(VIEW_TYPE, "StreamViewType: KEYS_ONLY"),
                        Batches.class,
                        "WARNING LR-9018"),
                new Twin(
                        "old images for new ones",
                        SAM.with(VIEW_TYPE, "StreamViewType: OLD_IMAGE"),
                        Insertions.class,
                        "WARNING LR-9018"),
                new Twin(
                        "new images for old ones",
                        SAM.with(VIEW_TYPE, "StreamViewType: NEW_IMAGE"),
                        Modifications.class,
                        "WARNING LR-9018"),
                new Twin("new images", SAM.with(VIEW_TYPE, "StreamViewType: NEW_IMAGE"), Upserts.class),
                new Twin("keys for removals", SAM.with(VIEW_TYPE, "StreamViewType: KEYS_ONLY"), Removals.class),
                new Twin("keys for raw records", SAM.with(VIEW_TYPE, "StreamViewType: KEYS_ONLY"), Everything.class),
                new Twin(
                        "keys for a change",
                        SAM.with(VIEW_TYPE, "StreamViewType: KEYS_ONLY"),
                        Repricings.class,
                        "ERROR LR-9017"),
                new Twin(
                        "new images for a change",
                        SAM.with(VIEW_TYPE, "StreamViewType: NEW_IMAGE"),
                        Repricings.class,
                        "ERROR LR-9017"),
                new Twin(
                        "keys for a condition",
                        SAM.with(VIEW_TYPE, "StreamViewType: KEYS_ONLY"),
                        Novels.class,
                        "ERROR LR-9017",
                        "WARNING LR-9018"),
                new Twin(
                        "new images for a condition on removals",
                        SAM.with(VIEW_TYPE, "StreamViewType: NEW_IMAGE"),
                        RemovedNovels.class,
                        "ERROR LR-9017"),
                new Twin(
                        "old images for a condition on removals",
                        SAM.with(VIEW_TYPE, "StreamViewType: OLD_IMAGE"),
                        RemovedNovels.class),
                new Twin(
                        "keys for a condition on keys",
                        SAM.with(VIEW_TYPE, "StreamViewType: KEYS_ONLY"),
                        Orders.class,
                        "WARNING LR-9018"),
                new Twin(
                        "a view type that the deployment decides",
                        SAM.with(VIEW_TYPE, "StreamViewType: !Ref Stage"),
                        Repricings.class,
                        "NOTE LR-9027"),
                new Twin(
                        "a table that the deployment decides",
                        SAM.with(
                                "Type: AWS::DynamoDB::Table",
                                "Type: AWS::DynamoDB::Table\n    Condition: IsProduction"),
                        Repricings.class,
                        "NOTE LR-9027"));
    }

    static Stream<Twin> twinsOfTheFunction() {
        String pipe = """

                  BooksPipe:
                    Type: AWS::Pipes::Pipe
                    Properties:
                      Source: !GetAtt BooksTable.StreamArn
                      SourceParameters:
                        DynamoDBStreamParameters: {StartingPosition: LATEST, DeadLetterConfig: {Arn: !GetAtt FailedChanges.Arn}}
                """;
        TemplateFile piped = SAM.with("      Events:", "      NoEvents:").and(pipe);
        return Stream.of(
                new Twin("a pipe's target", piped.and("      Target: !GetAtt Indexer.Arn\n"), SearchIndex.class),
                new Twin(
                        "a pipe's target without a queue",
                        piped.with("DeadLetterConfig", "NoConfig").and("      Target: !GetAtt Indexer.Arn\n"),
                        SearchIndex.class,
                        "WARNING LR-9023"),
                new Twin(
                        "a pipe's enrichment",
                        SAM.and(pipe
                                + "      Enrichment: !GetAtt Indexer.Arn\n      Target: !GetAtt FailedChanges.Arn\n"),
                        SearchIndex.class,
                        "ERROR LR-9024"),
                new Twin(
                        "a pipe of others",
                        SAM.and(pipe + "      Target: !GetAtt FailedChanges.Arn\n"),
                        SearchIndex.class),
                new Twin(
                        "an alias that SAM makes",
                        CLOUDFORMATION.with("FunctionName: !Ref Live", "FunctionName: !Ref Indexer.Version"),
                        SearchIndex.class),
                new Twin(
                        "a mapping of another function",
                        CLOUDFORMATION.with("FunctionName: !Ref Live", "FunctionName: other"),
                        Removals.class,
                        "ERROR LR-9013",
                        "ERROR LR-9011"),
                new Twin(
                        "a mapping of a function of another stack",
                        CLOUDFORMATION.with("FunctionName: !Ref Live", "FunctionName: !ImportValue Other"),
                        Removals.class,
                        "NOTE LR-9027",
                        "NOTE LR-9027"),
                new Twin(
                        "a queue beside the table",
                        SAM.with(REPORT, "LAMBDA_ROUTER_BATCH_FAILURES: report,jobs=throw")
                                .with(
                                        "      Events:\n",
                                        "      Events:\n        Jobs: {Type: SQS, Properties: {Queue: !GetAtt FailedChanges.Arn}}\n"),
                        SearchIndex.class,
                        "NOTE LR-9027"),
                new Twin(
                        "an old runtime",
                        SAM.with("Runtime: java17", "Runtime: java11"),
                        SearchIndex.class,
                        "ERROR LR-9025"),
                new Twin(
                        "another runtime",
                        SAM.with("Runtime: java17", "Runtime: java8.al2"),
                        SearchIndex.class,
                        "ERROR LR-9025"),
                new Twin("a newer runtime", SAM.with("Runtime: java17", "Runtime: java25"), SearchIndex.class),
                new Twin(
                        "a margin of the whole time",
                        SAM.with(REPORT, REPORT + "\n        LAMBDA_ROUTER_DEADLINE_MARGIN: 30s"),
                        SearchIndex.class,
                        "WARNING LR-9026"),
                new Twin(
                        "a margin of a part of the time",
                        SAM.with(REPORT, REPORT + "\n        LAMBDA_ROUTER_DEADLINE_MARGIN: PT5S"),
                        SearchIndex.class),
                new Twin(
                        "a stream of another plug-in's",
                        SAM.with("Type: DynamoDB", "Type: Kinesis")
                                .with(STREAM, "Stream: arn:aws:kinesis:eu-west-1:123456789012:stream/books"),
                        FailedBatches.class),
                new Twin(
                        "messages of a destination alone",
                        SAM.with(STREAM, STREAM),
                        FailedBatches.class,
                        "ERROR LR-9016"),
                new Twin(
                        "Kinesis",
                        SAM.with("Type: DynamoDB", "Type: Kinesis")
                                .with(STREAM, "Stream: !GetAtt BooksStream.Arn")
                                .with(
                                        "      StreamSpecification:\n        " + VIEW_TYPE,
                                        "      KinesisStreamSpecification:\n        StreamArn: !GetAtt BooksStream.Arn")
                                .and("\n  BooksStream:\n    Type: AWS::Kinesis::Stream\n"),
                        SearchIndex.class),
                new Twin(
                        "Kinesis of another stack",
                        SAM.with("Type: DynamoDB", "Type: Kinesis")
                                .with(STREAM, "Stream: arn:aws:kinesis:eu-west-1:123456789012:stream/books"),
                        SearchIndex.class,
                        "NOTE LR-9027",
                        "NOTE LR-9027",
                        "NOTE LR-9027"));
    }

    static Stream<Twin> twinsOfTheFilter() {
        return Stream.of(
                filtered("everything", "{'eventName':['INSERT','MODIFY','REMOVE']}", SearchIndex.class),
                filtered("one operation for two", "{'eventName':['INSERT']}", Upserts.class, "ERROR LR-9019"),
                filtered("one operation for any", "{'eventName':['INSERT']}", Everything.class, "WARNING LR-9019"),
                filtered("one operation for changes", "{'eventName':['INSERT']}", Changes.class, "WARNING LR-9019"),
                filtered("no operation", "{'eventName':['UPDATE']}", Everything.class, "ERROR LR-9019"),
                filtered("a misspelled member", "{'eventname':['INSERT']}", Insertions.class, "ERROR LR-9019"),
                filtered(
                        "the new image of a removal",
                        "{'dynamodb':{'NewImage':{'kind':{'S':['NOVEL']}}}}",
                        Removals.class,
                        "ERROR LR-9019"),
                filtered(
                        "the keys of a removal", "{'dynamodb':{'Keys':{'id':{'S':[{'prefix':'b'}]}}}}", Removals.class),
                filtered(
                        "a key that the table does not have",
                        "{'dynamodb':{'Keys':{'pk':{'S':[{'prefix':'b'}]}}}}",
                        Removals.class,
                        "ERROR LR-9019"),
                filtered(
                        "the value of the condition",
                        "{'dynamodb':{'NewImage':{'kind':{'S':['NOVEL']}}}}",
                        Novels.class),
                filtered(
                        "another value",
                        "{'dynamodb':{'NewImage':{'kind':{'S':['POEM']}}}}",
                        Novels.class,
                        "ERROR LR-9019"),
                filtered(
                        "all but the value",
                        "{'dynamodb':{'NewImage':{'kind':{'S':[{'anything-but':['NOVEL']}]}}}}",
                        Novels.class,
                        "ERROR LR-9019"),
                filtered(
                        "all but another value",
                        "{'dynamodb':{'NewImage':{'kind':{'S':[{'anything-but':['POEM']}]}}}}",
                        Novels.class),
                filtered("another attribute", "{'dynamodb':{'NewImage':{'title':{'S':['Emma']}}}}", Novels.class),
                filtered(
                        "no type descriptor",
                        "{'dynamodb':{'NewImage':{'kind':['NOVEL']}}}",
                        Novels.class,
                        "ERROR LR-9019"),
                filtered(
                        "the absence of the attribute",
                        "{'dynamodb':{'NewImage':{'kind':{'S':[{'exists':false}]}}}}",
                        Novels.class,
                        "ERROR LR-9019"),
                filtered(
                        "one of two filters",
                        "{'dynamodb':{'NewImage':{'kind':{'S':['POEM']}}}}",
                        "{'eventName':['INSERT','MODIFY']}",
                        Novels.class),
                filtered(
                        "a number in another form",
                        "{'dynamodb':{'NewImage':{'size':{'M':{'pages':{'N':['7']}}}}}}",
                        SevenPages.class),
                filtered(
                        "another number",
                        "{'dynamodb':{'NewImage':{'size':{'M':{'pages':{'N':['8']}}}}}}",
                        SevenPages.class,
                        "ERROR LR-9019"),
                filtered(
                        "a comparison of numbers, which are strings",
                        "{'dynamodb':{'NewImage':{'price':{'N':[{'numeric':['>',5]}]}}}}",
                        Upserts.class,
                        "ERROR LR-9019"),
                filtered("a truth value", "{'dynamodb':{'NewImage':{'available':{'BOOL':[true]}}}}", Available.class),
                filtered(
                        "the other truth value",
                        "{'dynamodb':{'NewImage':{'available':{'BOOL':[false]}}}}",
                        Available.class,
                        "ERROR LR-9019"),
                filtered(
                        "the beginning of a key",
                        "{'dynamodb':{'Keys':{'id':{'S':[{'prefix':'ORDER#'}]}}}}",
                        Orders.class),
                filtered(
                        "a longer beginning",
                        "{'dynamodb':{'Keys':{'id':{'S':[{'prefix':'ORDER#7'}]}}}}",
                        Orders.class),
                filtered(
                        "another beginning",
                        "{'dynamodb':{'Keys':{'id':{'S':[{'prefix':'USER#'}]}}}}",
                        Orders.class,
                        "ERROR LR-9019"),
                filtered(
                        "all but the beginning",
                        "{'dynamodb':{'Keys':{'id':{'S':[{'anything-but':{'prefix':'ORDER'}}]}}}}",
                        Orders.class,
                        "ERROR LR-9019"),
                filtered("one with the beginning", "{'dynamodb':{'Keys':{'id':{'S':['ORDER#1']}}}}", Orders.class),
                filtered("another one", "{'dynamodb':{'Keys':{'id':{'S':['USER#1']}}}}", Orders.class, "ERROR LR-9019"),
                filtered(
                        "an old image of the key",
                        "{'dynamodb':{'OldImage':{'id':{'S':['USER#1']}}}}",
                        Orders.class,
                        "ERROR LR-9019"),
                filtered(
                        "any end, in any case",
                        "{'dynamodb':{'Keys':{'id':{'S':[{'suffix':'1'},{'equals-ignore-case':'x'}]}}}}",
                        Orders.class),
                filtered(
                        "time to live",
                        "{'userIdentity':{'type':['Service'],'principalId':['dynamodb.amazonaws.com']}}",
                        Expirations.class),
                filtered(
                        "time to live for other removals",
                        "{'userIdentity':{'type':['Service']}}",
                        DeletionsByHand.class,
                        "ERROR LR-9019"),
                filtered("time to live for all removals", "{'userIdentity':{'type':['Service']}}", Removals.class),
                filtered(
                        "time to live for insertions",
                        "{'userIdentity':{'type':['Service']}}",
                        Insertions.class,
                        "ERROR LR-9019"),
                filtered("alternatives", "{'$or':[{'eventName':['INSERT']},{'eventName':['MODIFY']}]}", Upserts.class),
                filtered(
                        "alternatives without one",
                        "{'$or':[{'eventName':['INSERT']},{'eventName':['REMOVE']}]}",
                        Upserts.class,
                        "ERROR LR-9019"),
                filtered("an invalid pattern", "{'eventName':'INSERT'}", Upserts.class, "ERROR LR-9020"),
                filtered("what is no JSON", "{'eventName'", Upserts.class, "ERROR LR-9020"),
                new Twin(
                        "a pattern that the deployment decides",
                        SAM.with(RETRIES, "            FilterCriteria: {Filters: [{Pattern: !Ref Stage}]}\n"),
                        Upserts.class,
                        "NOTE LR-9027"),
                new Twin(
                        "filters that the deployment decides",
                        SAM.with(
                                RETRIES,
                                "            FilterCriteria: !If [IsProduction, {Filters: []}, !Ref AWS::NoValue]\n"),
                        Upserts.class,
                        "NOTE LR-9027"));
    }

    private static Twin filtered(String sentence, String pattern, Class<?> observers, String... found) {
        return twin(sentence, "{Pattern: \"" + escaped(pattern) + "\"}", observers, found);
    }

    private static Twin filtered(String sentence, String one, String other, Class<?> observers, String... found) {
        return twin(
                sentence,
                "{Pattern: \"" + escaped(one) + "\"}, {Pattern: \"" + escaped(other) + "\"}",
                observers,
                found);
    }

    private static String escaped(String pattern) {
        return pattern.replace("'", "\\\"");
    }

    private static Twin twin(String sentence, String filters, Class<?> observers, String... found) {
        String criteria = "            FilterCriteria: {Filters: [" + filters + "]}\n";
        return new Twin(sentence, SAM.with(RETRIES, RETRIES + criteria), observers, found);
    }

    @ParameterizedTest
    @MethodSource({"twinsOfTheMapping", "twinsOfTheTable", "twinsOfTheFunction", "twinsOfTheFilter"})
    void aTwinHasTheFindingsOfItsMistake(Twin twin) {
        TemplateReport report = check(twin.template, twin.observers);

        assertThat(summary(report)).as(report.toString()).containsExactly(twin.found);
    }

    @Test
    void aReportWithAnErrorFailsATestWithAllFindings() {
        TemplateReport report = check(SAM.with(ANSWERS, "").with(DESTINATION, ""), SearchIndex.class);

        assertThatThrownBy(report::assertNoErrors)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sam.yaml, function Indexer: 1 error, 1 warning, 0 notes")
                .hasMessageContaining("ERROR LR-9010")
                .hasMessageContaining("WARNING LR-9023")
                .hasMessageContaining("a record is lost after 5 retries");
        assertThat(report.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void aReportWithAWarningFailsATestOnlyIfItSaysSo() {
        TemplateReport report = check(SAM.with(DESTINATION, "").with(RETRIES, ""), SearchIndex.class);

        report.assertNoErrors();
        assertThatThrownBy(report::assertNoWarnings)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("endless retries");
    }

    @Test
    void aParameterDecidesACondition() {
        TemplateCheck check = TemplateCheck.of(SAM.with(
                        ANSWERS,
                        "            FunctionResponseTypes: !If [IsProduction, [ReportBatchItemFailures], []]\n")
                .in(directory));

        assertThat(summary(check.parameter("Stage", "production").check(TemplateObservers.of(Removals.class))))
                .isEmpty();
        assertThat(summary(check.parameter("Stage", "test").check(TemplateObservers.of(Removals.class))))
                .containsExactly("ERROR LR-9010");
    }

    @Test
    void aTableThatIsNotMadeIsNotThere() {
        TemplateCheck check = TemplateCheck.of(SAM.with(
                        "  Indexer:\n",
                        "  Other:\n    Type: AWS::Lambda::Function\n    Condition: IsSmall\n"
                                + "    Properties: {Handler: io.lambdarouter.core.LambdaRouterHandler}\n  Indexer:\n")
                .in(directory));

        assertThat(summary(check.check(TemplateObservers.of(Removals.class)))).isEmpty();
        assertThatThrownBy(() -> check.parameter("BatchSize", "10").check(TemplateObservers.of(Removals.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LR-9002")
                .hasMessageContaining("[Other, Indexer]");
    }

    @Test
    void aFunctionWithAHandlerOfItsOwnIsNamed() {
        TemplateCheck check =
                TemplateCheck.of(SAM.with("io.lambdarouter.core.LambdaRouterHandler", "com.example.MyHandler")
                        .in(directory));

        assertThat(summary(check.function("Indexer").check(TemplateObservers.of(Removals.class))))
                .isEmpty();
        assertThatThrownBy(() -> check.check(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the functions [Indexer]");
        assertThatThrownBy(() -> check.function("Books").check(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("logical id Books");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A: [                                      | 1 | expected the node content",
                "Resources: {A: 1, A: 2}                   | 1 | the key A stands there twice",
                "Resources: {}\\n---\\nResources: {}       | 2 | single document",
                "A: 1                                      | 1 | no member Resources",
                "- A                                       | 1 | no member Resources",
                "Resources:\\n\\tA: 1                      | 2 | TAB",
                "Resources: &a\\n  B: *a                   | 1 | an alias stands in what it refers to",
                "Resources:\\n  ? [A]\\n  : B              | 2 | a key is no text",
                "''                                        | 1 | it is empty",
            })
    void aTemplateThatCannotBeReadIsRefusedWithItsLine(String text, int line, String found) {
        TemplateFile broken =
                new TemplateFile("broken.yaml", text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThatThrownBy(() -> TemplateCheck.of(broken.in(directory)).check(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("LR-9001")
                .hasMessageContaining(found)
                .hasMessageContaining("broken.yaml, line " + line)
                .hasMessageContaining("remedy");
    }

    @Test
    void aTemplateThatIsNotThereIsRefused() {
        assertThatThrownBy(
                        () -> TemplateCheck.of(directory.resolve("none.yaml")).environment())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.yaml")
                .hasMessageContaining("NoSuchFileException");
    }

    @Test
    void theEnvironmentIsThatOfTheTemplate() {
        assertThat(TemplateCheck.of(SAM.with(BOOKS_TABLE, BOOKS_TABLE + "\n          STAGE: !Ref Stage")
                                .in(directory))
                        .environment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "LAMBDA_ROUTER_BATCH_FAILURES", "report", "BOOKS_TABLE", "${BooksTable}", "STAGE", "${Stage}"));
    }

    @Test
    void theEnvironmentIsThereOnlyWhileTheApplicationRuns() {
        System.setProperty("BOOKS_TABLE", "before");
        try {
            TemplateCheck.of(SAM.in(directory)).check(() -> {
                assertThat(System.getProperty("BOOKS_TABLE")).isEqualTo("${BooksTable}");
                return LambdaRouterContainer.startWith(SearchIndex.class);
            });
            assertThat(System.getProperty("BOOKS_TABLE")).isEqualTo("before");
            assertThat(System.getProperty("LAMBDA_ROUTER_BATCH_FAILURES")).isNull();
        } finally {
            System.clearProperty("BOOKS_TABLE");
        }
    }

    @Test
    void aSettingThatTheRouterRefusesIsToldByTheRouter() {
        TemplateFile wrong = SAM.with(REPORT, "LAMBDA_ROUTER_BATCH_FAILURE: report");

        assertThatThrownBy(() -> check(wrong, SearchIndex.class))
                .isInstanceOf(RouterStartException.class)
                .hasMessageContaining("LAMBDA_ROUTER_BATCH_FAILURE");
    }
}
