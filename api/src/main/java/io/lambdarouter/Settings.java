package io.lambdarouter;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of a function: environment variables, which system properties of the same name override.
 *
 * <p>An application that wants to decide for itself makes this type a bean; a name for which that bean has no value is
 * looked up in the properties and variables. All are read when the router starts; a value that cannot be understood stops
 * it. {@code docs/configuration.md} tells what each of them does.
 */
@FunctionalInterface
public interface Settings {

    /** How Lambda hears of a failure: {@code throw}, {@code report}, or one for each table: {@code throw,books=report}. */
    String BATCH_FAILURES = "LAMBDA_ROUTER_BATCH_FAILURES";

    /** What becomes of a record that no observer is for: {@code fail} or {@code skip}. */
    String UNMATCHED = "LAMBDA_ROUTER_UNMATCHED";

    /** How many records of a batch may be handled at once: 1 to 1,000. */
    String CONCURRENCY = "LAMBDA_ROUTER_CONCURRENCY";

    /** The attribute of the key by which records are kept in order, instead of the whole key. */
    String ORDER_BY = "LAMBDA_ROUTER_ORDER_BY";

    /** The time to keep free at the end of an invocation, such as {@code 2s}, {@code 500ms} or {@code PT2S}. */
    String DEADLINE_MARGIN = "LAMBDA_ROUTER_DEADLINE_MARGIN";

    /** Whether the log tells of each event what becomes of it, and why: {@code true} or {@code false}. */
    String EXPLAIN = "LAMBDA_ROUTER_EXPLAIN";

    /** The event sources whose plug-ins are switched off: names with commas between them, as in {@code aws:sqs}. */
    String DISABLED_SOURCES = "LAMBDA_ROUTER_DISABLED_SOURCES";

    /** The size of the largest event to be read, in bytes. */
    String MAX_EVENT_SIZE = "LAMBDA_ROUTER_MAX_EVENT_SIZE";

    /**
     * A setting.
     *
     * @param name as of the environment variable
     * @return its value, empty where it is not set
     */
    Optional<String> value(String name);

    /**
     * Fixed settings.
     *
     * @param values the values by name; copied
     * @return settings that hold these and no others
     */
    static Settings of(Map<String, String> values) {
        Map<String, String> copy = Map.copyOf(values);
        return name -> Optional.ofNullable(copy.get(name));
    }
}
