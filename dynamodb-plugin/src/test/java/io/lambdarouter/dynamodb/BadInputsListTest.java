package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list of bad inputs is numbered from 1 to 100, and goes by these numbers over several test classes. */
class BadInputsListTest {

    private static final List<Class<?>> CLASSES =
            List.of(BadEventSourcesTest.class, BadHandlersTest.class, BadAnswersTest.class);

    @Test
    void everyBadInputHasItsTest() {
        Stream<Integer> ofMethods = CLASSES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(BadInputsListTest::number)
                .flatMap(Optional::stream);
        Stream<Integer> ofTable = BadInputs.all().stream().map(BadInput::number);
        assertThat(Stream.concat(ofTable, ofMethods).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    private static Optional<Integer> number(Method method) {
        return Optional.ofNullable(method.getAnnotation(DisplayName.class))
                .map(name -> Integer.valueOf(name.value().split(" ")[0]));
    }
}
