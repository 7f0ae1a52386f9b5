package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Tells people what happens in a run. */
final class Console implements RunEvent.Listener {

    private final PrintStream out;
    private final Palette palette;
    private final DeliveryText text;

    Console(PrintStream out, Palette palette, boolean stackTraces) {
        this.out = out;
        this.palette = palette;
        this.text = new DeliveryText(palette, stackTraces);
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            print(started);
        } else if (event instanceof RunEvent.Following following) {
            out.println("Following " + palette.strong(following.table()) + palette.faint(" " + following.streamArn()));
        } else if (event instanceof RunEvent.Delivered delivered) {
            print(delivered);
        } else if (event instanceof RunEvent.Retry retry) {
            print(retry);
        } else if (event instanceof RunEvent.Restarted restarted) {
            out.println(palette.strong("Classes have changed: started anew") + " with "
                    + DeliveryText.count(restarted.observers(), "observer") + " in "
                    + DeliveryText.millis(restarted.took()));
        } else if (event instanceof RunEvent.GivenUp givenUp) {
            print(givenUp.message());
        } else if (event instanceof RunEvent.Trouble trouble) {
            print(trouble.message());
        }
    }

    private void print(RunEvent.Started started) {
        out.println(palette.strong("Lambda Router, local run"));
        out.println("  application  " + DeliveryText.count(started.observers(), "observer") + "; watching "
                + (started.classes().isEmpty()
                        ? "nothing: no directory of classes"
                        : started.classes().stream().map(Path::toString).collect(Collectors.joining(", "))));
        out.println("  database     " + started.endpoint() + (started.embedded() ? ", DynamoDB Local, started" : ""));
        out.println("  tables       " + String.join(", ", started.tables()));
        out.println("  state        " + started.state());
    }

    private void print(RunEvent.Delivered delivered) {
        out.println(palette.strong(delivered.table()) + ": "
                + DeliveryText.count(delivered.batch().records().size(), "record")
                + (delivered.retries() == 0 ? "" : ", retry " + delivered.retries())
                + palette.faint(" of " + delivered.batch().shardId()));
        text.lines(delivered.delivery()).forEach(out::println);
        out.println("  " + text.summary(delivered.delivery()));
    }

    private void print(RunEvent.Retry retry) {
        out.println(palette.bad(retry.table() + ": " + DeliveryText.count(retry.records(), "record") + " again in "
                + DeliveryText.millis(retry.in()) + ", retry " + retry.retry() + " of " + retry.maximum()));
    }

    private void print(Diagnostic message) {
        out.println(palette.bad(message.toString()));
    }
}
