package io.lambdarouter.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The command {@code replay}. */
record ReplayCommand(PrintStream out, Palette palette) {

    /** How many events have failed. */
    int run(List<String> words) {
        Arguments arguments = Arguments.parse(words, Set.of("--classes"), Set.of("--stack-traces"));
        if (arguments.others().isEmpty()) {
            throw Option.wrong("replay", "no file", "files or directories of saved events");
        }
        List<Path> files = arguments.others().stream()
                .map(Path::of)
                .flatMap(place -> EventFiles.of(place).stream())
                .toList();
        try (Application application = Application.start(directories(arguments.values("--classes")))) {
            return new Replay(application, out, palette, arguments.has("--stack-traces")).run(files);
        }
    }

    private static ClassDirectories directories(List<String> named) {
        return named.isEmpty()
                ? ClassDirectories.onClassPath()
                : ClassDirectories.of(named.stream().map(Path::of).toList());
    }
}
