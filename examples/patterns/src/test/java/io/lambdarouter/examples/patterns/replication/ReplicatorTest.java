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
import io.lambdarouter.examples.local.DynamoDbLocal;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.InRegion;
import io.lambdarouter.examples.patterns.UsesDynamoDbLocal;
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
    void both_tables_end_up_equal_and_every_change_is_recorded_once_on_each_side() {
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
    void an_item_keeps_every_attribute_of_every_type() {
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
    void an_item_that_was_written_there_is_not_sent_back_and_one_that_was_written_here_is_sent() {
        europe.route(event("written-there.json"));
        assertThat(america.items()).isEmpty();

        europe.route(event("written-here.json"));
        assertThat(america.items()).containsKey("p1");
    }

    @Test
    void a_copy_that_is_written_again_over_there_comes_back() {
        europe.write("p1", "Ada", 1);
        regions.settle();

        america.write("p1", "Ada L.", 2);
        regions.settle();

        assertThat(europe.profiles()).containsOnly(entry("p1", "Ada L."));
        assertThat(regions.records()).isEqualTo(4);
    }

    @Test
    void the_echo_of_a_removal_ends_because_removing_what_is_not_there_is_not_recorded() {
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
    void a_copy_can_be_removed_on_the_side_it_was_not_written_on() {
        europe.write("p1", "Ada", 1);
        regions.settle();

        america.remove("p1");
        regions.settle();

        assertThat(europe.items()).isEmpty();
        assertThat(regions.records()).isEqualTo(4);
    }

    @Test
    void of_two_writers_at_once_the_later_one_wins_on_both_sides() {
        europe.write("p1", "by the later one", 2);
        america.write("p1", "by the earlier one", 1);

        regions.settle();

        assertThat(europe.profiles()).containsOnly(entry("p1", "by the later one"));
        assertThat(america.items()).isEqualTo(europe.items());
    }

    @Test
    void of_two_writers_at_the_same_moment_the_same_one_wins_on_both_sides() {
        europe.write("p1", "in Europe", 1);
        america.write("p1", "in America", 1);

        regions.settle();

        assertThat(europe.profiles()).containsOnly(entry("p1", "in America"));
        assertThat(america.items()).isEqualTo(europe.items());
    }

    @Test
    void a_late_copy_does_not_replace_what_is_newer_and_a_removal_does_not_remove_it() {
        america.write("p1", "newer", 2000);

        europe.route(event("written-here.json"));
        europe.route(event("removed-here.json"));
        assertThat(america.profiles()).containsOnly(entry("p1", "newer"));
    }

    @Test
    void a_copy_replaces_what_is_older_and_a_removal_removes_it() {
        america.write("p1", "older", 999);

        europe.route(event("written-here.json"));
        assertThat(america.profiles()).containsOnly(entry("p1", "Ada"));

        europe.route(event("removed-here.json"));
        assertThat(america.items()).isEmpty();
    }

    @Test
    void a_copy_that_comes_twice_is_recorded_once() {
        europe.route(event("written-here.json"));
        europe.route(event("written-here.json"));

        assertThat(america.handleNewRecords()).isEqualTo(1);
    }

    @Test
    void an_item_that_is_removed_while_an_older_copy_is_on_its_way_is_gone_in_the_end() {
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
    void a_write_that_is_later_than_what_was_removed_survives_on_both_sides() {
        europe.write("p1", "first", 1);
        regions.settle();
        europe.remove("p1");
        america.write("p1", "second", 2);

        regions.settle();

        assertThat(europe.profiles()).containsOnly(entry("p1", "second"));
        assertThat(america.items()).isEqualTo(europe.items());
    }

    @Test
    void a_history_that_is_delivered_again_ends_as_it_did() {
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
    void both_tables_end_up_equal_whatever_happens_in_which_order(long seed) {
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
    void an_item_without_a_stamp_fails_instead_of_getting_lost() {
        assertThatThrownBy(() -> europe.route(event("without-stamp.json")))
                .isInstanceOf(RecordFailedException.class)
                .hasCauseInstanceOf(InvalidRecordException.class);
        assertThat(america.items()).isEmpty();
    }

    @Test
    void a_removal_of_a_stream_without_old_images_fails_and_names_the_view_type_it_needs() {
        assertThatThrownBy(() -> europe.route(event("removed-without-old-image.json")))
                .isInstanceOf(RecordFailedException.class)
                .hasMessageContaining("KEYS_ONLY")
                .hasMessageContaining("NEW_AND_OLD_IMAGES");
    }

    private static byte[] event(String name) {
        return EventFile.read(ReplicatorTest.class, name);
    }
}
