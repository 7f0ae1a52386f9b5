package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
