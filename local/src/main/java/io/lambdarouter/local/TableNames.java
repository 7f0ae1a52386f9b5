package io.lambdarouter.local;

import io.lambdarouter.RoutedObserver;
import io.lambdarouter.dynamodb.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables that observers name. */
final class TableNames {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private TableNames() {}

    static List<String> of(List<RoutedObserver> observers) {
        return observers.stream()
                .flatMap(observer -> observer.qualifiers().stream())
                .flatMap(qualifier -> qualifier instanceof Table table ? Stream.of(table.value()) : Stream.empty())
                .map(TableNames::resolve)
                .distinct()
                .sorted()
                .toList();
    }

    /** The router has started, so each variable is set, or is looked up in a bean of the application's own. */
    private static String resolve(String name) {
        return VARIABLE.matcher(name)
                .replaceAll(variable ->
                        Matcher.quoteReplacement(value(variable.group(1)).orElse(variable.group())));
    }

    private static Optional<String> value(String variable) {
        return Optional.ofNullable(System.getProperty(variable)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
