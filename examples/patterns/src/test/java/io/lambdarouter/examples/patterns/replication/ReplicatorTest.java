package io.lambdarouter.examples.patterns.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.InRegion;
import io.lambdarouter.examples.patterns.UsesDynamoDbLocal;
import io.lambdarouter.local.DynamoDbLocal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

@UsesDynamoDbLocal
@TestInstance(Lifecycle.PER_CLASS)
class ReplicatorTest {

    private final TwoRegions regions;
    private final RegionUnderTest europe;
    private final RegionUnderTest america;

    ReplicatorTest(
            @InRegion(TwoRegions.EUROPE) DynamoDbLocal databaseInEurope,
            @InRegion(TwoRegions.AMERICA) DynamoDbLocal databaseInAmerica) {
        regions = new TwoRegions(databaseInEurope, databaseInAmerica);
        europe = regions.europe();
        america = regions.america();
    }

    @BeforeEach
    void createTables() {
        regions.createTables();
    }

    @AfterEach
    void deleteTables() {
        regions.deleteTables();
    }

    @AfterAll
    void close() {
        regions.close();
    }

    @Test
    void bothTablesEndUpEqualAndEveryChangeIsRecordedOnceOnEachSide() {
        europe.write("p1", "Ada", 1);
        europe.write("p2", "Grace", 2);
        america.write("p3", "Barbara", 3);
        regions.settle();
        assertThat(europe.items()).hasSize(3).isEqualTo(america.items());

        europe.write("p3", "Barbara L.", 4);
        america.write("p2", "Grace H.", 5);
        america.remove("p1");
        regions.settle();

        assertThat(europe.items()).isEqualTo(america.items());
        assertThat(europe.profiles()).containsOnly(entry("p2", "Grace H."), entry("p3", "Barbara L."));
        assertThat(regions.records()).as("records of six changes").isEqualTo(12);
    }

    @Test
    void anItemKeepsEveryAttributeOfEveryType() {
        SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {(byte) 0xfb, (byte) 0xff});
        europe.write(
                "p1",
                Map.of(
                        "S", fromS("Zoë"),
                        "N", fromN("12345678901234567890123456789012345678"),
                        "B", fromB(bytes),
                        "SS", fromSs(List.of("a", "b")),
                        "NS", fromNs(List.of("-1.5")),
                        "BS", fromBs(List.of(bytes)),
                        "M", fromM(Map.of("m", fromM(Map.of("n", fromN("1"))))),
                        "L", fromL(List.of(fromS(""), fromL(List.of(fromN("0"))))),
                        "BOOL", fromBool(false),
                        "NULL", fromNul(true)),
                1);

        regions.settle();

        assertThat(america.items()).isEqualTo(europe.items()).hasSize(1);
        assertThat(america.items().get("p1")).hasSize(13);
    }

    @Test
    void anItemThatWasWrittenThereIsNotSentBackAndOneThatWasWrittenHereIsSent() {
        europe.route(event("written-there.json"));
        assertThat(america.items()).isEmpty();

        europe.route(event("written-here.json"));
        assertThat(america.items()).containsKey("p1");
    }

    @Test
    void aCopyThatIsWrittenAgainOverThereComesBack() {
        europe.write("p1", "Ada", 1);
        regions.settle();

        america.write("p1", "Ada L.", 2);
        regions.settle();

        assertThat(europe.profiles()).containsOnly(entry("p1", "Ada L."));
        assertThat(regions.records()).isEqualTo(4);
    }

    @Test
    void theEchoOfARemovalEndsBecauseRemovingWhatIsNotThereIsNotRecorded() {
        europe.write("p1", "Ada", 1);
        regions.settle();
        int before = regions.records();

        europe.remove("p1");
        regions.settle();

        assertThat(america.items()).isEmpty();
        assertThat(regions.records() - before).as("the removal on each side").isEqualTo(2);

        europe.remove("p1");
        assertThat(europe.handleNewRecords()).isZero();
    }

    @Test
    void aCopyCanBeRemovedOnTheSideItWasNotWrittenOn() {
        europe.write("p1", "Ada", 1);
        regions.settle();

        america.remove("p1");
        regions.settle();

        assertThat(europe.items()).isEmpty();
        assertThat(regions.records()).isEqualTo(4);
    }

    @Test
    void ofTwoWritersAtOnceTheLaterOneWinsOnBothSides() {
        europe.write("p1", "by the later one", 2);
        america.write("p1", "by the earlier one", 1);

        regions.settle();

        assertThat(europe.profiles()).containsOnly(entry("p1", "by the later one"));
        assertThat(america.items()).isEqualTo(europe.items());
    }

    @Test
    void ofTwoWritersAtTheSameMomentTheSameOneWinsOnBothSides() {
        europe.write("p1", "in Europe", 1);
        america.write("p1", "in America", 1);

        regions.settle();

        assertThat(europe.profiles()).containsOnly(entry("p1", "in America"));
        assertThat(america.items()).isEqualTo(europe.items());
    }

    @Test
    void aLateCopyDoesNotReplaceWhatIsNewerAndARemovalDoesNotRemoveIt() {
        america.write("p1", "newer", 2000);

        europe.route(event("written-here.json"));
        europe.route(event("removed-here.json"));
        assertThat(america.profiles()).containsOnly(entry("p1", "newer"));
    }

    @Test
    void aCopyReplacesWhatIsOlderAndARemovalRemovesIt() {
        america.write("p1", "older", 999);

        europe.route(event("written-here.json"));
        assertThat(america.profiles()).containsOnly(entry("p1", "Ada"));

        europe.route(event("removed-here.json"));
        assertThat(america.items()).isEmpty();
    }

    @Test
    void aCopyThatComesTwiceIsRecordedOnce() {
        europe.route(event("written-here.json"));
        europe.route(event("written-here.json"));

        assertThat(america.handleNewRecords()).isEqualTo(1);
    }

    @Test
    void anItemThatIsRemovedWhileAnOlderCopyIsOnItsWayIsGoneInTheEnd() {
        europe.write("p1", "first", 1);
        regions.settle();
        america.write("p1", "second", 2);
        europe.write("p1", "third", 3);
        europe.remove("p1");

        regions.settle();

        assertThat(europe.items()).isEmpty();
        assertThat(america.items()).isEmpty();
    }

    @Test
    void aWriteThatIsLaterThanWhatWasRemovedSurvivesOnBothSides() {
        europe.write("p1", "first", 1);
        regions.settle();
        europe.remove("p1");
        america.write("p1", "second", 2);

        regions.settle();

        assertThat(europe.profiles()).containsOnly(entry("p1", "second"));
        assertThat(america.items()).isEqualTo(europe.items());
    }

    @Test
    void aHistoryThatIsDeliveredAgainEndsAsItDid() {
        europe.write("p1", "first", 1);
        europe.write("p1", "second", 2);
        europe.write("p2", "kept", 3);
        europe.remove("p1");
        regions.settle();
        Map<String, Map<String, AttributeValue>> before = america.items();

        europe.handleAllRecordsAgain();
        regions.settle();

        assertThat(america.items()).isEqualTo(before).containsOnlyKeys("p2");
        assertThat(europe.items()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothTablesEndUpEqualWhateverHappensInWhichOrder(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 40; step++) {
            RegionUnderTest region = random.nextBoolean() ? europe : america;
            String id = "p" + random.nextInt(3);
            switch (random.nextInt(4)) {
                case 0 -> region.remove(id);
                case 1 -> region.handleNewRecords();
                case 2 -> region.handleAllRecordsAgain();
                default -> writeUnlessNewer(region, id, step + random.nextInt(5)); // clocks differ
            }
        }

        regions.settle();

        assertThat(america.items()).isEqualTo(europe.items());
    }

    private static void writeUnlessNewer(RegionUnderTest region, String id, int at) {
        try {
            region.write(id, "at " + at, at);
        } catch (ConditionalCheckFailedException newerIsThere) {
            // the application has lost the race
        }
    }

    @Test
    void anItemWithoutAStampFailsInsteadOfGettingLost() {
        assertThatThrownBy(() -> europe.route(event("without-stamp.json")))
                .isInstanceOf(RecordFailedException.class)
                .hasCauseInstanceOf(InvalidRecordException.class);
        assertThat(america.items()).isEmpty();
    }

    @Test
    void aRemovalOfAStreamWithoutOldImagesFailsAndNamesTheViewTypeItNeeds() {
        assertThatThrownBy(() -> europe.route(event("removed-without-old-image.json")))
                .isInstanceOf(RecordFailedException.class)
                .hasMessageContaining("KEYS_ONLY")
                .hasMessageContaining("NEW_AND_OLD_IMAGES");
    }

    private static byte[] event(String name) {
        return EventFile.read(ReplicatorTest.class, name);
    }
}
