package io.lambdarouter.testkit.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/** A function that does what its event, two words, says. */
public final class Probe implements RequestStreamHandler {

    private final AtomicInteger events = new AtomicInteger();
    private final CyclicBarrier meeting = new CyclicBarrier(2);

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String[] event = new String(input.readAllBytes(), StandardCharsets.UTF_8).split(" ", 2);
        try {
            output.write(answer(event[0], event[event.length - 1], context).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(String command, String text, Context context) throws Exception {
        return switch (command) {
            case "echo" -> text;
            case "count" -> String.valueOf(events.incrementAndGet());
            case "pid" -> String.valueOf(ProcessHandle.current().pid());
            case "property" -> System.getProperty(text);
            case "environment" -> environment();
            case "context" -> context(context);
            case "library" -> new Library().origin();
            case "root" -> Library.origin(Probe.class);
            case "print" -> print(text);
            case "throw" -> throw new UnsupportedOperationException(text);
            case "exit" -> exit(text);
            case "halt" -> halt(text);
            case "hang" -> hang(text);
            case "meet" -> meet();
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static String environment() {
        Map<String, String> sorted = new TreeMap<>(System.getenv());
        StringBuilder lines = new StringBuilder();
        sorted.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }

    private static String context(Context context) {
        return String.join(
                " ",
                context.getAwsRequestId(),
                context.getFunctionName(),
                context.getInvokedFunctionArn(),
                String.valueOf(context.getRemainingTimeInMillis()));
    }

    private static String print(String text) {
        System.out.println("out " + text);
        System.err.println("err " + text);
        return text;
    }

    private static String exit(String text) {
        System.out.println("about to exit");
        System.exit(Integer.parseInt(text));
        return text;
    }

    private static String halt(String text) {
        Runtime.getRuntime().halt(Integer.parseInt(text));
        return text;
    }

    private static String hang(String text) throws InterruptedException {
        System.out.println("about to hang");
        new CountDownLatch(1).await();
        return text;
    }

    private String meet() throws Exception {
        meeting.await();
        return "met";
    }
}
