package io.lambdarouter.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.InvalidRecordException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.yasson.JsonBindingProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own binder and Yasson make the same of every value for every type, but where one of them is wrong on purpose. */
class ConformanceTest {

    public enum Genre {
        NOVEL,
        POETRY
    }

    public record Inner(String name, int copies) {}

    public record Types(
            boolean aBoolean,
            Boolean boxedBoolean,
            byte aByte,
            Byte boxedByte,
            short aShort,
            Short boxedShort,
            int anInt,
            Integer boxedInt,
            long aLong,
            Long boxedLong,
            float aFloat,
            Float boxedFloat,
            double aDouble,
            Double boxedDouble,
            char aChar,
            Character boxedChar,
            BigDecimal decimal,
            BigInteger integer,
            Number number,
            String text,
            Object any,
            Genre genre,
            UUID uuid,
            URI uri,
            Instant instant,
            LocalDate localDate,
            LocalDateTime localDateTime,
            LocalTime localTime,
            OffsetDateTime offsetDateTime,
            OffsetTime offsetTime,
            ZonedDateTime zonedDateTime,
            Duration duration,
            Period period,
            YearMonth yearMonth,
            MonthDay monthDay,
            ZoneId zoneId,
            ZoneOffset zoneOffset,
            Optional<String> optional,
            Optional<Inner> optionalInner,
            OptionalInt optionalInt,
            OptionalLong optionalLong,
            OptionalDouble optionalDouble,
            List<String> list,
            List<Integer> integers,
            List<Optional<String>> optionals,
            List<List<String>> lists,
            List<Inner> inners,
            List<?> wild,
            List<? extends Number> bounded,
            Collection<BigDecimal> collection,
            Set<String> set,
            Set<Integer> integerSet,
            SortedSet<String> sortedSet,
            NavigableSet<BigDecimal> navigableSet,
            TreeSet<Integer> treeSet,
            EnumSet<Genre> enumSet,
            Queue<String> queue,
            Deque<String> deque,
            PriorityQueue<String> priorityQueue,
            LinkedList<String> linkedList,
            int[] ints,
            Integer[] boxedInts,
            String[] texts,
            double[] doubles,
            Inner[] innerArray,
            List<String>[] listArray,
            byte[] bytes,
            byte[][] byteArrays,
            List<byte[]> byteList,
            Map<String, Object> map,
            Map<?, ?> wildMap,
            Map<String, Integer> integerMap,
            Map<Integer, String> byInteger,
            Map<Genre, String> byGenre,
            Map<UUID, String> byUuid,
            EnumMap<Genre, String> enumMap,
            SortedMap<String, String> sortedMap,
            ConcurrentMap<String, String> concurrentMap,
            LinkedHashMap<String, List<Inner>> innersByName,
            JsonValue jsonValue,
            JsonStructure jsonStructure,
            JsonObject jsonObject,
            JsonArray jsonArray,
            JsonString jsonString,
            JsonNumber jsonNumber,
            Inner inner) {}

    private static final List<String> VALUES = List.of(
            "{'NULL':true}",
            "{'BOOL':true}",
            "{'BOOL':false}",
            "{'N':'0'}",
            "{'N':'5'}",
            "{'N':'-7'}",
            "{'N':'127'}",
            "{'N':'128'}",
            "{'N':'40000'}",
            "{'N':'2147483648'}",
            "{'N':'9223372036854775807'}",
            "{'N':'9223372036854775808'}",
            "{'N':'12345678901234567890123456789012345678'}",
            "{'N':'0.1'}",
            "{'N':'-12345.678'}",
            "{'N':'1.10'}",
            "{'N':'3.14159265358979323846264338327950288'}",
            "{'N':'16777217'}",
            "{'N':'1E+2'}",
            "{'N':'5.0'}",
            "{'N':'1E+100'}",
            "{'N':'1E-100'}",
            "{'N':'9.9999E+125'}",
            "{'S':''}",
            "{'S':'x'}",
            "{'S':'true'}",
            "{'S':'FALSE'}",
            "{'S':'yes'}",
            "{'S':'5'}",
            "{'S':'-7'}",
            "{'S':'300'}",
            "{'S':'1.5'}",
            "{'S':'1e400'}",
            "{'S':'1e-400'}",
            "{'S':'NaN'}",
            "{'S':'caf\\u00e9 \\ud83d\\ude00'}",
            "{'S':'NOVEL'}",
            "{'S':'d9428029-0f63-4056-86da-ce10d545b1b9'}",
            "{'S':'https://example.com/a?b=c'}",
            "{'S':'not a:/address'}",
            "{'S':'2020-07-30T17:00:00.123456789Z'}",
            "{'S':'2020-07-30'}",
            "{'S':'2020-07-30T17:00:00'}",
            "{'S':'17:00:00'}",
            "{'S':'17:00:00+02:00'}",
            "{'S':'2020-07-30T17:00:00+02:00'}",
            "{'S':'2020-07-30T17:00:00+02:00[Europe/Berlin]'}",
            "{'S':'PT5M'}",
            "{'S':'P1Y2M'}",
            "{'S':'2020-07'}",
            "{'S':'--07-30'}",
            "{'S':'Europe/Berlin'}",
            "{'S':'+02:00'}",
            "{'B':'AQID'}",
            "{'B':'AQ'}",
            "{'SS':['a','b']}",
            "{'SS':['NOVEL']}",
            "{'NS':['1','2.5']}",
            "{'NS':['1','2']}",
            "{'BS':['AQ==','Ag==']}",
            "{'L':[]}",
            "{'L':[{'S':'a'},{'S':'b'}]}",
            "{'L':[{'N':'1'},{'NULL':true}]}",
            "{'L':[{'S':'a'},{'NULL':true}]}",
            "{'L':[{'L':[{'S':'a'}]},{'SS':['b']}]}",
            "{'L':[{'M':{'name':{'S':'a'},'copies':{'N':'1'}}}]}",
            "{'L':[{'B':'AQID'}]}",
            "{'M':{}}",
            "{'M':{'name':{'S':'a'},'other':{'L':[{'S':'b'}]},'copies':{'N':'1'}}}",
            "{'M':{'a':{'N':'1'},'b':{'N':'2'}}}",
            "{'M':{'1':{'S':'a'}}}",
            "{'M':{'NOVEL':{'S':'a'},'POETRY':{'NULL':true}}}",
            "{'M':{'d9428029-0f63-4056-86da-ce10d545b1b9':{'S':'a'}}}",
            "{'M':{'a':{'L':[{'M':{'name':{'S':'x'}}}]}}}",
            "{'M':{'a':{'M':{'b':{'N':'1.5'}}}}}");

    private static final ProviderBinder PROVIDER =
            ProviderBinder.with(ItemBinder.complete(new JsonbConfig()), new JsonBindingProvider());

    private static final ItemBinding YASSON = new ProvidedBinding(PROVIDER, Types.class, Optional.empty());
    private static final ItemBinding GUARDED = new ProvidedBinding(
            PROVIDER, Types.class, GuardCompiler.compile(Types.class, ItemBinder.complete(new JsonbConfig())));

    private static final ItemBinder OURS = Way.OUR_OWN.binder(new JsonbConfig());
    private static final Map<String, List<Difference>> DIFFERENCES = new ConcurrentHashMap<>();

    static Stream<String> values() {
        return VALUES.stream().map(value -> value.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyTypeGetsTheSame(String value) {
        assertThat(OURS.bindsDirectly(Types.class)).isTrue();
        assertThat(differences(value).filter(difference -> ON_PURPOSE.stream().noneMatch(kind -> kind.is(difference))))
                .isEmpty();
    }

    static List<Purpose> purposes() {
        return ON_PURPOSE;
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void whatDiffersOnPurposeStillDoes(Purpose purpose) {
        assertThat(values().flatMap(ConformanceTest::differences)).anyMatch(purpose::is);
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatYassonBindsToSomethingElseInSilenceIsGuarded(String value) {
        assertThat(differences(value)
                        .filter(difference ->
                                ON_PURPOSE.stream().anyMatch(kind -> kind.isSilent() && kind.is(difference)))
                        .map(difference -> outcome(GUARDED, component(difference.component()), difference.item())))
                .allMatch("LR-1006"::equals);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aGuardHoldsNothingUpThatFits(String value) {
        Set<String> different = differences(value).map(Difference::component).collect(Collectors.toSet());
        assertThat(Arrays.stream(Types.class.getRecordComponents())
                        .filter(component -> !different.contains(component.getName()))
                        .filter(component -> !outcome(GUARDED, component, item(component, value))
                                .equals(outcome(YASSON, component, item(component, value)))))
                .isEmpty();
    }

    private static RecordComponent component(String name) {
        return Arrays.stream(Types.class.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String item(RecordComponent component, String value) {
        return "{\"" + component.getName() + "\":" + value + "}";
    }

    private static Stream<Difference> differences(String value) {
        return DIFFERENCES.computeIfAbsent(value, ConformanceTest::compare).stream();
    }

    private static List<Difference> compare(String value) {
        return Arrays.stream(Types.class.getRecordComponents())
                .map(component -> difference(component, value))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Difference> difference(RecordComponent component, String value) {
        String item = item(component, value);
        String one = outcome(json -> OURS.bind(json, Types.class), component, item);
        String other = outcome(YASSON, component, item);
        return one.equals(other)
                ? Optional.empty()
                : Optional.of(new Difference(component.getName(), value, one, other));
    }

    private static String outcome(ItemBinding binding, RecordComponent component, String item) {
        try {
            return text(component.getAccessor().invoke(binding.bind(Way.json(item))));
        } catch (InvalidRecordException e) {
            return e.code();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What something is, all the way down. */
    private static String text(Object value) {
        if (value == null) {
            return "null";
        }
        String type = value.getClass().getName() + " ";
        if (value instanceof Optional<?> optional) {
            return type + optional.map(ConformanceTest::text);
        }
        if (value instanceof Map<?, ?> map && !(value instanceof JsonValue)) {
            return type
                    + map.entrySet().stream()
                            .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                            .sorted()
                            .toList();
        }
        if (value.getClass().isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(Array.get(value, i));
            }
            return type + text(elements);
        }
        return value instanceof Collection<?> collection && !(value instanceof JsonValue)
                ? type + collection.stream().map(ConformanceTest::text).collect(Collectors.toList())
                : type + value;
    }

    /** What our own binder makes of a value for a component, and what Yasson does. */
    record Difference(String component, String value, String ours, String yasson) {

        String item() {
            return "{\"" + component + "\":" + value + "}";
        }
    }

    /**
     * Where the two differ, and shall.
     *
     * @param what why that is right
     * @param components, values, ours, yasson regular expressions of what it is about
     */
    record Purpose(String what, String components, String values, String ours, String yasson) {

        boolean is(Difference difference) {
            return difference.component().matches(components)
                    && difference.value().matches(values)
                    && difference.ours().matches(ours)
                    && difference.yasson().matches(yasson);
        }

        /** Whether JSON-B tells nobody what the value is read for. */
        boolean isSilent() {
            return what.startsWith("no");
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static final List<Purpose> ON_PURPOSE = List.of(
            new Purpose("no false of what is no truth value", ".*Boolean", ".*\"[NSB]\".*", "LR-1006", ".* false"),
            new Purpose("no first character of many", ".*Char", ".*", "LR-1006", ".*Character ."),
            new Purpose("nothing beyond a range is infinite", ".*(Float|Double)", ".*", "LR-1006", ".*Infinity.*"),
            new Purpose("nothing below a range is zero", ".*(Float|Double)", ".*", "LR-1006", ".*[ \\[]0\\.0.*"),
            new Purpose("5.0 is whole", ".*(Byte|Short)|integer", ".*(5\\.0|E\\+).*", ".*\\d", "LR-1006"),
            new Purpose("a list is no map", ".*[mM]ap|by.*|inners.*", ".*\"(L|.S)\":\\[.*", "LR-1006", ".*Map .*"),
            new Purpose("a number is no base64", "bytes", ".*(N|BOOL).*", "LR-1006", "\\[B .*"),
            new Purpose("an EnumMap is made", "enumMap", ".*\"M\".*", ".*EnumMap.*", "LR-1006"));
}
