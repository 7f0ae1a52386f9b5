package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * A free port that no other local run of this user takes, until this is closed.
 *
 * <p>A server needs a second before it listens. Two runs that found the port free meanwhile would both go on with the server
 * of the first one, and the second would lose it when the first one ends. A lock on one byte of a file stands for each port;
 * where the system releases it when this process closes another reservation, what is left is the look at the port.
 */
final class PortReservation implements AutoCloseable {

    static final int ANY = 0;

    private final int port;
    private final RunLock lock;

    private PortReservation(int port, RunLock lock) {
        this.port = port;
        this.lock = lock;
    }

    /**
     * Reserves a port.
     *
     * @throws LocalException if another run is starting a server on it, or another program listens on it
     */
    static PortReservation of(int wanted) {
        return wanted == ANY
                ? firstOf(() -> free(ANY))
                : reserve(wanted).orElseThrow(() -> refused(wanted, "another local run is starting a server on it"));
    }

    /** Reserves the first port that no other run has. */
    static PortReservation firstOf(IntSupplier ports) {
        Optional<PortReservation> reserved = Optional.empty();
        while (reserved.isEmpty()) {
            reserved = reserve(ports.getAsInt());
        }
        return reserved.get();
    }

    int port() {
        return port;
    }

    /** Locked first: a server that another run has started meanwhile is noticed. */
    private static Optional<PortReservation> reserve(int port) {
        Optional<PortReservation> locked = lock(port);
        try {
            locked.ifPresent(reservation -> free(reservation.port()));
            return locked;
        } catch (LocalException e) {
            locked.ifPresent(PortReservation::close);
            throw e;
        }
    }

    private static Optional<PortReservation> lock(int port) {
        try {
            return RunLock.of(file(), port, LinkOption.NOFOLLOW_LINKS).map(lock -> new PortReservation(port, lock));
        } catch (IOException e) {
            throw new LocalException(
                    message(port, file() + ": " + e.getClass().getSimpleName())
                            .remedy("let this user lock the file, or name another directory for temporary files"
                                    + " (-Djava.io.tmpdir=DIR)"),
                    e);
        }
    }

    /** One for each user, since nobody may write to the files of others. */
    private static Path file() {
        String user = System.getProperty("user.name").replaceAll("\\W", "_");
        return Path.of(System.getProperty("java.io.tmpdir"), "lambda-router-local-" + user + ".ports");
    }

    private static int free(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw refused(wanted, String.valueOf(e.getMessage()));
        }
    }

    private static LocalException refused(int port, String found) {
        return new LocalException(message(port, found)
                .remedy("take another one (--port N), or use what listens there (--endpoint http://localhost:" + port
                        + ")"));
    }

    private static Diagnostic message(int port, String found) {
        return Diagnostic.of("LR-9103", "DynamoDB Local cannot have its port")
                .with("port", port)
                .with("found", found);
    }

    @Override
    public void close() {
        lock.close();
    }
}
