package io.lambdarouter.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonDocument;
import jakarta.json.bind.JsonbConfig;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.johnzon.jsonb.JohnzonProvider;
import org.junit.jupiter.api.Test;

/** Items are bound by a provider that takes no parser: here Johnzon. */
class PortableReaderTest {

    private static final ItemBinder JOHNZON = ItemBinder.through(new JohnzonProvider(), new JsonbConfig());

    private static <T> T bind(String item, Class<T> type) {
        return type.cast(JOHNZON.bind(
                JsonDocument.parse(item.getBytes(StandardCharsets.UTF_8)).root(), type));
    }

    public record Inner(String name) {}

    public record Item(
            String s, int n, BigDecimal exact, byte[] b, Set<String> ss, Inner m, List<Object> l, boolean bool) {}

    public static class Bean {
        public String s;
        public Inner m;
    }

    private static final String ITEM = """
            {"s":{"S":"x"},"n":{"N":"5"},"exact":{"N":"12345678901234567890.123456789012345678"},"b":{"B":"AQI"},
             "ss":{"SS":["a"]},"m":{"M":{"name":{"S":"i"}}},"l":{"L":[{"S":"y"},{"BOOL":false}]},"bool":{"BOOL":true}}""";

    @Test
    void recordsAreBound() {
        Item item = bind(ITEM, Item.class);
        assertThat(item.s()).isEqualTo("x");
        assertThat(item.n()).isEqualTo(5);
        assertThat(item.exact()).isEqualTo(new BigDecimal("12345678901234567890.123456789012345678"));
        assertThat(item.b()).containsExactly(1, 2);
        assertThat(item.ss()).containsExactly("a");
        assertThat(item.m()).isEqualTo(new Inner("i"));
        assertThat(item.l()).containsExactly("y", false);
        assertThat(item.bool()).isTrue();
    }

    @Test
    void beansAndMapsAreBound() {
        Bean bean = bind(ITEM, Bean.class);
        assertThat(bean.s).isEqualTo("x");
        assertThat(bean.m).isEqualTo(new Inner("i"));
        assertThat((Object) bind("{\"a\":{\"S\":\"x\"}}", Map.class)).isEqualTo(Map.of("a", "x"));
    }

    @Test
    void aMalformedItemIsRefusedWithItsPath() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> bind("{\"s\":{\"X\":\"x\"}}", Bean.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-1003"))
                .satisfies(e -> assertThat(e.diagnostic().fact("at")).hasValue("$.s.X"));
    }

    @Test
    void plainJsonIsReadAndWritten() {
        assertThat(JOHNZON.write(new Inner("x"))).isEqualTo("{\"name\":\"x\"}");
        assertThat(JOHNZON.read("{\"name\":\"x\"}", Inner.class)).isEqualTo(new Inner("x"));
    }

    @Test
    void whatTheProviderQuotesOfAnItemIsNowhereInTheException() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> bind("{\"n\":{\"S\":\"secret\"}}", Item.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-1006"))
                .satisfies(e -> {
                    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                        assertThat(cause.toString()).doesNotContain("secret");
                    }
                });
    }
}
