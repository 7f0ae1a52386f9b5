package io.lambdarouter.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Members are called alike by the class that is made for them and by reflection, which is left where that may not call them. */
class ItemAccessTest {

    /** The two ways to call a class. */
    enum Kind {
        COMPILED {
            @Override
            ItemAccess of(Executable creator, List<Member> writers) {
                ItemAccess access = CompiledAccess.of(creator, writers);
                assertThat(access).isNotInstanceOf(ReflectiveAccess.class);
                return access;
            }
        },
        REFLECTIVE {
            @Override
            ItemAccess of(Executable creator, List<Member> writers) {
                return new ReflectiveAccess(creator, writers);
            }
        };

        abstract ItemAccess of(Executable creator, List<Member> writers);
    }

    public record Values(
            boolean truth,
            long one,
            byte two,
            double three,
            char letter,
            short four,
            int five,
            float six,
            String text,
            long[] numbers,
            BigDecimal[][] table,
            List<String> list,
            Object any) {

        static final Object[] ALL = {
            true, 1L, (byte) 2, 3.0, 'l', (short) 4, 5, 6f, "t", new long[] {7}, new BigDecimal[0][], List.of("u"), 8
        };
    }

    public static class Base {

        public String inherited = "";
        public long number;

        public void setBase(String base) {
            inherited = base;
        }
    }

    public static class Bean extends Base {

        private final List<Object> set = new ArrayList<>();

        public Bean() {}

        protected Bean(String hidden) {
            set.add(hidden);
        }

        public Bean(Hidden hidden) {
            set.add(hidden);
        }

        public static Bean of(int number) {
            Bean made = new Bean();
            made.set.add(number);
            return made;
        }

        public void setText(String text) {
            set.add(text);
        }

        public Bean setFluent(double value) {
            set.add(value);
            return this;
        }

        public long setCounting(long value) {
            set.add(value);
            return 1L;
        }

        public int setInt(int value) {
            set.add(value);
            return 1;
        }

        public void setHidden(Hidden hidden) {
            set.add(hidden);
        }

        public void setWrong(String text) throws Exception {
            throw new Exception(text);
        }

        public static Bean wrong(boolean error) {
            throw new AssertionError(error);
        }
    }

    public static class Plain {

        public String text;

        public Plain() {}
    }

    static final class Hidden {}

    private static Member setter(String name) {
        return Arrays.stream(Bean.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static Executable constructor(Class<?>... parameters) throws NoSuchMethodException {
        return Bean.class.getDeclaredConstructor(parameters);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordIsMadeOfValuesOfEachPrimitiveAndOfReferences(Kind kind) throws Throwable {
        ItemAccess access = kind.of(Values.class.getDeclaredConstructors()[0], List.of());
        assertThat(access.create(Values.ALL))
                .isEqualTo(new Values(
                        true,
                        1,
                        (byte) 2,
                        3,
                        'l',
                        (short) 4,
                        5,
                        6,
                        "t",
                        (long[]) Values.ALL[9],
                        (BigDecimal[][]) Values.ALL[10],
                        List.of("u"),
                        8));
    }

    @ParameterizedTest
    @EnumSource
    void aNullStaysANull(Kind kind) throws Throwable {
        ItemAccess access = kind.of(constructor(), List.of(setter("setText")));
        Bean bean = (Bean) access.create();
        access.write(0, bean, null);
        assertThat(bean.set).containsExactly((Object) null);
    }

    @ParameterizedTest
    @EnumSource
    void eachPropertyIsSetByItsOwnMemberWhateverThatAnswers(Kind kind) throws Throwable {
        Field field = Base.class.getField("number");
        ItemAccess access = kind.of(
                constructor(),
                List.of(
                        setter("setText"),
                        field,
                        setter("setFluent"),
                        setter("setCounting"),
                        setter("setInt"),
                        setter("setBase")));
        Bean bean = (Bean) access.create();
        access.write(1, bean, 1L);
        access.write(0, bean, "text");
        access.write(2, bean, 2.0);
        access.write(3, bean, 3L);
        access.write(4, bean, 4);
        access.write(5, bean, "base");
        assertThat(bean.set).containsExactly("text", 2.0, 3L, 4);
        assertThat(bean.number).isEqualTo(1);
        assertThat(bean.inherited).isEqualTo("base");
    }

    @ParameterizedTest
    @EnumSource
    void aStaticMethodMakesAnObject(Kind kind) throws Throwable {
        ItemAccess access = kind.of(Bean.class.getMethod("of", int.class), List.of());
        assertThat(((Bean) access.create(7)).set).containsExactly(7);
    }

    @ParameterizedTest
    @EnumSource
    void whatAMemberThrowsIsThrownAsItIs(Kind kind) throws Throwable {
        ItemAccess access = kind.of(Bean.class.getMethod("wrong", boolean.class), List.of(setter("setWrong")));
        assertThatThrownBy(() -> access.create(true)).isExactlyInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> access.write(0, new Bean(), "text"))
                .isExactlyInstanceOf(Exception.class)
                .hasMessage("text");
    }

    @Test
    void aClassMayHaveThreeHundredProperties() throws Throwable {
        List<Member> writers = new ArrayList<>(Collections.nCopies(300, setter("setText")));
        writers.set(299, setter("setInt"));
        ItemAccess access = Kind.COMPILED.of(constructor(), writers);
        Bean bean = (Bean) access.create();
        access.write(299, bean, 7);
        access.write(298, bean, "text");
        assertThat(bean.set).containsExactly(7, "text");
        writers.add(setter("setText"));
        assertThat(CompiledAccess.of(constructor(), writers)).isInstanceOf(ReflectiveAccess.class);
    }

    @Test
    void whatOnlyReflectionMayCallIsCalledByReflection() throws Throwable {
        Hidden hidden = new Hidden();
        ItemAccess protectedCreator = CompiledAccess.of(constructor(String.class), List.of());
        assertThat(((Bean) protectedCreator.create("p")).set).containsExactly("p");
        ItemAccess hiddenParameter = CompiledAccess.of(constructor(Hidden.class), List.of());
        assertThat(((Bean) hiddenParameter.create(hidden)).set).containsExactly(hidden);
        ItemAccess hiddenProperty = CompiledAccess.of(constructor(), List.of(setter("setHidden")));
        Bean bean = (Bean) hiddenProperty.create();
        hiddenProperty.write(0, bean, hidden);
        assertThat(bean.set).containsExactly(hidden);
        assertThat(List.of(protectedCreator, hiddenParameter, hiddenProperty))
                .hasOnlyElementsOfType(ReflectiveAccess.class);
    }

    /** A class without a name that another could call it by. */
    @Test
    void aHiddenClassIsCalledByReflection() throws Throwable {
        byte[] file;
        try (InputStream content = Plain.class.getResourceAsStream("ItemAccessTest$Plain.class")) {
            file = content.readAllBytes();
        }
        Class<?> hidden = MethodHandles.lookup().defineHiddenClass(file, false).lookupClass();
        ItemAccess access = CompiledAccess.of(hidden.getConstructor(), List.of(hidden.getField("text")));
        Object made = access.create();
        access.write(0, made, "text");
        assertThat(hidden.getField("text").get(made)).isEqualTo("text");
        assertThat(access).isInstanceOf(ReflectiveAccess.class);
    }

    /** A class of the same name is not the same class. */
    @Test
    void aClassOfAnotherLoaderIsCalledByReflection() throws Throwable {
        URL classes = Bean.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader other = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> bean = other.loadClass(Bean.class.getName());
            Method setter = bean.getMethod("setText", String.class);
            ItemAccess access = CompiledAccess.of(bean.getConstructor(), List.of(setter));
            Object made = access.create();
            access.write(0, made, "text");
            assertThat(made).isExactlyInstanceOf(bean);
            assertThat(access).isInstanceOf(ReflectiveAccess.class);
        }
    }
}
