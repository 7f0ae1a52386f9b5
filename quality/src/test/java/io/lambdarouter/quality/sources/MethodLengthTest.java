package io.lambdarouter.quality.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.quality.PublishedModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MethodLengthTest {

    private static final long LONGEST = 40;
    private static final long LARGEST_MEDIAN = 5;

    static List<PublishedModule> modules() {
        return PublishedModule.withSources();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noMethodIsLongerThanAScreen(PublishedModule module) {
        assertThat(bodies(module)).isNotEmpty().noneMatch(body -> body.lines() > LONGEST);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void mostMethodsAreAFewLinesLong(PublishedModule module) {
        List<Long> lengths =
                bodies(module).stream().map(MethodBody::lines).sorted().toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(LARGEST_MEDIAN);
    }

    private static List<MethodBody> bodies(PublishedModule module) {
        return JavaSource.of(module).stream()
                .flatMap(source -> MethodBody.in(source).stream())
                .toList();
    }

    @Test
    void theLinesBetweenTheBracesCount() {
        JavaSource source = JavaSource.of("""
                class Sample {
                    Sample() {}

                    abstract void none();

                    int two(
                            int a, int b) {
                        int sum = a + b;
                        return sum;
                    }
                }
                """);

        assertThat(MethodBody.in(source))
                .containsExactly(
                        new MethodBody("string:///Sample.java:2", 0), new MethodBody("string:///Sample.java:6", 2));
    }
}
