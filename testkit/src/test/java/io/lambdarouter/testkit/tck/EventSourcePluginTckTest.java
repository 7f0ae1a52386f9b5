package io.lambdarouter.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.spi.EventSourcePlugin;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kit finds every broken rule: for each there is a plug-in that breaks it. */
class EventSourcePluginTckTest {

    @TempDir
    Path services;

    @Test
    void aPluginThatKeepsTheRulesPasses() throws IOException {
        assertThat(broken(TicketsPlugin.class, new TicketsKit(TicketsPlugin::new)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NotPublic, theServiceLoaderCanMakeThePlugin",
        "Demanding, theServiceLoaderCanMakeThePlugin",
        "Renaming, theNameIsStableAndItsOwn",
        "Shouting, theNameIsStableAndItsOwn",
        "Typeless, theTypesAreItsOwn",
        "Greedy, theTypesAreItsOwn",
        "Twofold, theTypesAreItsOwn",
        "Unqualified, theQualifiersAreQualifiersAtRunTime",
        "Forgotten, theQualifiersAreQualifiersAtRunTime",
        "Deaf, itClaimsItsEvents",
        "Fickle, itClaimsItsEvents",
        "Grabbing, itLeavesEventsOfOtherSources",
        "Brittle, itLooksAtAnythingWithoutThrowing",
        "Silent, itLooksAtAnythingWithoutThrowing",
        "Quoting, itsHintsHoldNoData",
        "Late, itUsesTheBinderContextOnlyAtTheStart",
        "Careless, itBindsTheEventsItClaimsOrRefusesTheirEnvelope",
        "Anonymous, itBindsTheEventsItClaimsOrRefusesTheirEnvelope",
        "Uninterested, recordsMatchAnObserver",
        "Astray, whoIsForOneResourceGetsNoRecordOfAnother",
        "Confused, recordsDeliverWhatIsObserved",
        "Forgetful, recordsDeliverWhatIsObserved",
        "Eager, theFaultOfARecordIsItsOwn",
        "Lenient, theFaultOfARecordIsItsOwn",
        "Sloppy, theFaultOfARecordIsItsOwn",
        "Talkative, theFaultOfARecordIsItsOwn",
        "Indiscreet, identifiersHoldNoDataAndAreAlwaysThere",
        "Rewriting, jsonIsTheRecordAsItArrived",
        "Emptied, aReleasedRecordAnswersAsBefore",
        "Keyless, orderingKeysAreEqualForWhatMustStayInOrder",
        "Unordered, orderingKeysAreEqualForWhatMustStayInOrder",
        "Mixed, batchEventsAreWhatIsObserved",
        "Mute, successHasAnAnswerAndNobodyAnswersInAnObserversPlace",
        "Garbled, successHasAnAnswerAndNobodyAnswersInAnObserversPlace",
        "Counting, successHasAnAnswerAndNobodyAnswersInAnObserversPlace",
        "Denying, aFailureIsNamedOrFailsTheInvocation",
        "Inventing, aFailureIsNamedOrFailsTheInvocation",
        "Vague, aFailureIsNamedOrFailsTheInvocation",
        "Sharing, aBatchIsNotDisturbedByAnother",
        "Lonely, severalThreadsMayBindAtOnce",
        "Complaining, recordsMatchAnObserver",
        "Unstartable, aRouterTakesItsEventsToTheObservers"
    })
    @SuppressWarnings("unchecked")
    void aPluginThatBreaksARuleFails(String twin, String rule) throws ReflectiveOperationException, IOException {
        Class<? extends EventSourcePlugin> type =
                (Class<? extends EventSourcePlugin>) Class.forName(WrongPlugins.class.getName() + "$" + twin);
        assertThat(broken(type, new TicketsKit(() -> WrongPlugins.create(type))))
                .contains(rule);
    }

    @Test
    void aPluginThatNoServiceFileNamesFails() throws IOException {
        assertThat(broken(WrongPlugins.Deaf.class, new TicketsKit(TicketsPlugin::new)))
                .contains("theServiceFileNamesThePlugin", "aRouterTakesItsEventsToTheObservers");
    }

    @Test
    void aSourceThatAnswersInTheObserversPlaceFails() throws IOException {
        EventSourcePluginTck tck = new TicketsKit(TicketsPlugin::new) {
            @Override
            protected boolean answersRequests() {
                return true;
            }
        };
        assertThat(broken(TicketsPlugin.class, tck))
                .containsExactly("successHasAnAnswerAndNobodyAnswersInAnObserversPlace");
    }

    @Test
    void samplesThatShowTooLittleFail() throws IOException {
        EventSourcePluginTck tck = new TicketsKit(TicketsPlugin::new) {
            @Override
            protected List<SampleEvent> samples() {
                return super.samples().stream()
                        .filter(SampleEvent::isReadable)
                        .map(sample -> SampleEvent.of(sample.name(), new String(sample.bytes())))
                        .toList();
            }
        };
        assertThat(broken(TicketsPlugin.class, tck))
                .containsExactly("theFaultOfARecordIsItsOwn", "theSamplesSayWhatMustNotBeQuoted");
    }

    @Test
    void everyRuleIsBrokenBySomeone() throws NoSuchMethodException {
        Set<String> rules = Arrays.stream(EventSourcePluginTckTest.class
                        .getDeclaredMethod("aPluginThatBreaksARuleFails", String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(row -> row.split(", ")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        rules.add("theServiceFileNamesThePlugin");
        rules.add("theSamplesSayWhatMustNotBeQuoted");
        assertThat(rules)
                .containsExactlyElementsOf(
                        rules().stream().map(Method::getName).sorted().toList());
    }

    private static List<Method> rules() {
        return Arrays.stream(EventSourcePluginTck.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    /** The rules that a plug-in breaks, with a service file that names a class. */
    private Set<String> broken(Class<? extends EventSourcePlugin> named, EventSourcePluginTck tck) throws IOException {
        Path file = services.resolve("META-INF/services/" + EventSourcePlugin.class.getName());
        Files.createDirectories(file.getParent());
        Files.writeString(file, named.getName());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {services.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            return rules().stream()
                    .filter(rule -> breaks(rule, tck))
                    .map(Method::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static boolean breaks(Method rule, EventSourcePluginTck tck) {
        try {
            rule.invoke(tck);
            return false;
        } catch (InvocationTargetException e) {
            return true;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
