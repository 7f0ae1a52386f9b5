package io.lambdarouter.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Connections to a server on this machine. */
final class Loopback {

    private Loopback() {}

    /** The address of a port. */
    static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether an address is one of this machine's own. */
    static boolean is(URI address) {
        String host = String.valueOf(address.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** A connection that goes past the proxy that properties or the environment may name. */
    static HttpURLConnection open(URI address) {
        try {
            return (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
