package io.lambdarouter.benchmarks.orders;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes items in DynamoDB's JSON; the same number always makes the same item. */
enum OrderJson {

    /** Two attributes. */
    SMALL {
        @Override
        String write(int n) {
            return text("{%s,%s}", id(n), status(n));
        }
    },

    /** Twelve attributes of seven types. */
    USUAL {
        @Override
        String write(int n) {
            return text("{%s,%s,%s,%s}", id(n), status(n), scalars(n), rest(n, note(n), 3, 2));
        }
    },

    /** Long texts, lists and sets, and attributes of two more types. */
    LARGE {
        @Override
        String write(int n) {
            return text(
                    "{%s,%s,%s,%s,\"scan\":{\"B\":\"%s\"},\"weights\":{\"NS\":[%s]}}",
                    id(n),
                    status(n),
                    scalars(n),
                    rest(n, note(n).repeat(133), 60, 91),
                    scan(n),
                    joined(80, i -> text("\"%d\"", i * 1_000 + n)));
        }
    };

    /** The object of attributes. */
    abstract String write(int n);

    /** The object of key attributes. */
    static String keys(int n) {
        return "{" + id(n) + "}";
    }

    private static String id(int n) {
        return text("\"id\":{\"S\":\"o-%08d\"}", n);
    }

    private static String status(int n) {
        return text("\"status\":{\"S\":\"%s\"}", n % 2 == 0 ? "SHIPPED" : "OPEN");
    }

    private static String scalars(int n) {
        return text(
                "\"quantity\":{\"N\":\"%d\"},\"total\":{\"N\":\"%d.%02d\"},\"paid\":{\"BOOL\":%b}",
                n % 50, n % 900, n % 100, n % 3 == 0);
    }

    private static String rest(int n, String note, int tags, int lines) {
        return text(
                "\"customer\":{\"S\":\"Zoë Łukasz-Müller 東京 %d\"},\"note\":{\"S\":\"%s\"},\"createdAt\":{\"N\":\"%d\"},"
                        + "\"tags\":{\"SS\":[%s]},\"address\":{\"M\":%s},\"lines\":{\"L\":[%s]},\"cancelledBy\":{\"NULL\":true}",
                n,
                note,
                1_790_000_000_000L + n,
                joined(tags, i -> text("\"tag-%d-%d\"", i, n)),
                address(n),
                joined(lines, i -> line(n, i)));
    }

    private static String note(int n) {
        return text("leave \\\"at gate\\\" %d,\\nring twice \\\\ 3\\u00e8me \u00e9tage; ", n);
    }

    private static String address(int n) {
        return text(
                "{\"street\":{\"S\":\"Königsallee %d\"},\"city\":{\"S\":\"Dusseldorf\"},\"zip\":{\"S\":\"40212\"},\"floor\":{\"N\":\"%d\"}}",
                n, n % 9);
    }

    private static String line(int n, int i) {
        return text(
                "{\"M\":{\"sku\":{\"S\":\"sku-%d-%d\"},\"count\":{\"N\":\"%d\"},\"price\":{\"N\":\"%d.95\"}}}",
                n, i, i + 1, n % 70);
    }

    private static String scan(int n) {
        return Base64.getEncoder()
                .encodeToString(text("scan %d ", n).repeat(200).getBytes(StandardCharsets.UTF_8));
    }

    private static String joined(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
