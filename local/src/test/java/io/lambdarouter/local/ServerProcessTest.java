package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@UsesDynamoDbLocal
class ServerProcessTest {

    @Test
    void writesNothingButItsOutputAndLeavesNothingBehindWhenItIsClosed() {
        ServerProcess server = ServerProcess.start(ServerClassPath.find());
        assertThat(server.handle().isAlive()).isTrue();
        assertThat(server.folder()).isDirectoryNotContaining(file -> !file.endsWith("output.log"));

        server.close();

        assertThat(server.handle().isAlive()).isFalse();
        assertThat(server.folder()).doesNotExist();
        assertThatNoException().as("closed twice").isThrownBy(server::close);
    }

    @Test
    void ofTwoThatStartOnOnePortAtTheSameMomentOneHasItAndTheOtherIsRefused() {
        int port;
        try (PortReservation any = PortReservation.of(PortReservation.ANY)) {
            port = any.port();
        }
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Object>> starts =
                Stream.generate(() -> start(together, port)).limit(2).toList();

        List<Object> outcomes = starts.stream().map(CompletableFuture::join).toList();
        List<ServerProcess> started = all(outcomes, ServerProcess.class);
        started.forEach(ServerProcess::close);

        assertThat(started).hasSize(1);
        assertThat(all(outcomes, LocalException.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused).hasMessageContainingAll("LR-9103", String.valueOf(port)));
    }

    private static <T> List<T> all(List<Object> outcomes, Class<T> type) {
        return outcomes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The server, or why there is none. */
    private static CompletableFuture<Object> start(CyclicBarrier together, int port) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        together.await();
                        return ServerProcess.start(ServerClassPath.find(), port);
                    } catch (LocalException | InterruptedException | BrokenBarrierException e) {
                        return e;
                    }
                },
                task -> new Thread(task).start());
    }

    @Test
    void endsWithTheVirtualMachineThatStartedIt() throws IOException {
        Process starter = new ProcessBuilder(command()).start();
        try (BufferedReader printed = starter.inputReader()) {
            long pid = Long.parseLong(printed.readLine());
            Path folder = Path.of(printed.readLine());

            assertThat(starter.onExit().join().exitValue()).isZero();
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(folder).doesNotExist();
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + ServerClassPath.PROPERTY + "=" + System.getProperty(ServerClassPath.PROPERTY),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName());
    }

    /** Starts a server and forgets to close it. */
    static final class Starter {

        public static void main(String[] arguments) {
            ServerProcess server = ServerProcess.start(ServerClassPath.find());
            System.out.println(server.handle().pid());
            System.out.println(server.folder());
        }
    }
}
