package io.lambdarouter.quality.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Boxes that are drawn with lines of text: {@code ┌─ name ─┐} at the top, {@code └─ needs: a, b ─┘} at the bottom. */
final class Drawing {

    private static final Pattern TOP = Pattern.compile("┌─ (\\S+) ─*┐");
    private static final Pattern BOTTOM = Pattern.compile("└─ needs: ([a-z, -]+) ─*┘");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w+");

    private Drawing() {}

    /** The boxes by their names. */
    static Map<String, Box> boxesIn(List<String> lines) {
        Map<String, Box> boxes = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> below = lines.subList(i + 1, lines.size());
            TOP.matcher(lines.get(i))
                    .results()
                    .forEach(top -> boxes.put(top.group(1), box(below, top.start(), top.end())));
        }
        return boxes;
    }

    private static Box box(List<String> below, int start, int end) {
        List<String> inside =
                below.stream().map(line -> column(line, start, end)).toList();
        int bottom = IntStream.range(0, inside.size())
                .filter(i -> inside.get(i).startsWith("└"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A box without a bottom"));
        List<String> types = inside.subList(0, bottom).stream()
                .flatMap(line -> TYPE.matcher(line).results())
                .map(MatchResult::group)
                .toList();
        return new Box(types, needs(inside.get(bottom)));
    }

    private static String column(String line, int start, int end) {
        return line.substring(Math.min(start, line.length()), Math.min(end, line.length()));
    }

    private static List<String> needs(String bottom) {
        return BOTTOM.matcher(bottom)
                .results()
                .flatMap(needs -> Arrays.stream(needs.group(1).split(", ")))
                .flatMap(name -> name.equals("nothing") ? Stream.empty() : Stream.of(name))
                .sorted()
                .toList();
    }

    /**
     * A box.
     *
     * @param types the names of types that stand in it
     * @param needs the boxes that it says it needs
     */
    record Box(List<String> types, List<String> needs) {}
}
