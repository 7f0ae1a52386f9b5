package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainItemTest {

    @Test
    void everyValueOfJsonHasItsType() {
        assertThat(PlainItem.parse("""
                        {"text": "Emma", "number": 12345678901234567890.5, "yes": true, "no": false, "nothing": null,
                         "list": ["a", 1], "map": {"inner": {}}}"""))
                .containsExactly(
                        entry("text", fromS("Emma")),
                        entry("number", fromN("12345678901234567890.5")),
                        entry("yes", fromBool(true)),
                        entry("no", fromBool(false)),
                        entry("nothing", fromNul(true)),
                        entry("list", fromL(List.of(fromS("a"), fromN("1")))),
                        entry("map", fromM(Map.of("inner", fromM(Map.of())))));
    }
}
