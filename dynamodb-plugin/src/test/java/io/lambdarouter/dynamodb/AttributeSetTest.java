package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small sets and large ones are kept in different ways; nobody may see a difference. */
class AttributeSetTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 100})
    void aSetThatIsReadIsASetLikeAnyOther(int size) {
        List<String> members = members(size);
        Set<String> read = read(members);

        assertThat(read).containsExactlyElementsOf(members).hasSize(size);
        assertThat(read).isEqualTo(Set.copyOf(members)).hasSameHashCodeAs(Set.copyOf(members));
        assertThat(Set.copyOf(members)).isEqualTo(read);
        assertThat(read).doesNotContain("another");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 100})
    void aSetThatIsReadCannotBeChanged(int size) {
        Set<String> read = read(members(size));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> read.add("another"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> read.remove("m0"));
        assertThat(read).hasSize(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 17, 100})
    void aMemberThatIsThereTwiceCountsOnce(int size) {
        List<String> twice = new ArrayList<>(members(size));
        twice.addAll(members(size));

        assertThat(read(twice)).containsExactlyElementsOf(members(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 17, 100})
    void aSetOfTheApplicationIsCopied(int size) {
        Set<String> own = new LinkedHashSet<>(members(size));
        AttributeValue.SS value = new AttributeValue.SS(own);
        own.clear();

        assertThat(value.value()).containsExactlyElementsOf(members(size));
        assertThat(value).isEqualTo(new AttributeValue.SS(read(members(size))));
    }

    private static List<String> members(int size) {
        return IntStream.range(0, size).mapToObj(i -> "m" + i).toList();
    }

    private static Set<String> read(List<String> members) {
        String json = members.stream()
                .collect(Collectors.joining("\",\"", "[\"", "\"]"))
                .replace("[\"\"]", "[]");
        Map<String, AttributeValue> item = AttributeValue.item("{\"set\":{\"SS\":" + json + "}}");
        return ((AttributeValue.SS) item.get("set")).value();
    }
}
