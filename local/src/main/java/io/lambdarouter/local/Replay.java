package io.lambdarouter.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Routes saved events through the application, one file after the other. */
final class Replay {

    private final Application application;
    private final PrintStream out;
    private final Palette palette;
    private final DeliveryText text;

    Replay(Application application, PrintStream out, Palette palette, boolean stackTraces) {
        this.application = application;
        this.out = out;
        this.palette = palette;
        this.text = new DeliveryText(palette, stackTraces);
    }

    /**
     * Replays them.
     *
     * @return how many of them did not succeed
     * @throws LocalException if one of them cannot be read; no observer has been called then
     */
    int run(List<Path> files) {
        List<Saved> events = files.stream()
                .map(file -> new Saved(file, EventFiles.read(file, application)))
                .toList();
        int failed = (int) events.stream().filter(event -> !replay(event)).count();
        out.println(
                failed == 0
                        ? palette.good(DeliveryText.count(files.size(), "event") + ", all handled")
                        : palette.bad(DeliveryText.count(files.size(), "event") + ", " + failed + " failed"));
        return failed;
    }

    private boolean replay(Saved saved) {
        Delivery delivery = application.route(saved.event);
        out.println(palette.strong(saved.file.toString()));
        text.lines(delivery).forEach(out::println);
        out.println("  " + text.summary(delivery));
        return delivery.isDone();
    }

    /** Read once: what is replayed is what was found good. */
    private static final class Saved {

        private final Path file;
        private final byte[] event;

        private Saved(Path file, byte[] event) {
            this.file = file;
            this.event = event;
        }
    }
}
