package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a port is reserved while the reservation is open
class PortReservationTest {

    private static int freePort() {
        try (PortReservation any = PortReservation.of(PortReservation.ANY)) {
            return any.port();
        }
    }

    private static void assertRefused(int port, String found) {
        assertThatExceptionOfType(LocalException.class)
                .isThrownBy(() -> PortReservation.of(port))
                .withMessageContainingAll(
                        "LR-9103", String.valueOf(port), found, "--endpoint http://localhost:" + port);
    }

    @Test
    void aPortIsReservedForOneAtATime() {
        int port = freePort();
        try (PortReservation reservation = PortReservation.of(port)) {
            assertThat(reservation.port()).isEqualTo(port);
            assertRefused(port, "another local run");
        }

        try (PortReservation again = PortReservation.of(port)) {
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @Test
    void aPortThatAnotherProcessHasReservedIsRefusedUntilThatEnds() throws IOException {
        Process other = new ProcessBuilder(command()).start();
        try (BufferedReader printed = other.inputReader()) {
            int port = Integer.parseInt(printed.readLine());
            assertRefused(port, "another local run");

            other.destroyForcibly().onExit().join();

            try (PortReservation reservation = PortReservation.of(port)) {
                assertThat(reservation.port()).isEqualTo(port);
            }
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName());
    }

    /** Reserves a port and holds it until it is killed. */
    static final class Holder {

        public static void main(String[] arguments) throws IOException {
            try (PortReservation reservation = PortReservation.of(PortReservation.ANY)) {
                System.out.println(reservation.port());
                var unused = System.in.read();
            }
        }
    }

    @Test
    void aPortThatAProgramListensOnIsRefusedAndNotReserved() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
            assertRefused(port, "in use");
        }

        try (PortReservation reservation = PortReservation.of(port)) {
            assertThat(reservation.port()).isEqualTo(port);
        }
    }

    @Test
    void whereAnyPortWillDoOneThatIsReservedIsPassedOver() {
        int taken = freePort();
        try (PortReservation reservation = PortReservation.of(taken)) {
            Iterator<Integer> ports = List.of(taken, taken, freePort()).iterator();

            try (PortReservation other = PortReservation.firstOf(ports::next)) {
                assertThat(other.port()).isNotEqualTo(taken);
                assertThat(ports.hasNext()).isFalse();
            }
        }
    }

    @Test
    void whereNoFileCanBeLockedItIsNamed() {
        String before = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", Path.of("no", "directory").toString());
        try {
            assertThatExceptionOfType(LocalException.class)
                    .isThrownBy(() -> PortReservation.of(PortReservation.ANY))
                    .withMessageContainingAll("LR-9103", "no/directory", "NoSuchFileException", "java.io.tmpdir");
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }
}
