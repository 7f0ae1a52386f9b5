package io.lambdarouter.core.internal.weld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.weld.bean.proxy.util.WeldDefaultProxyServices;
import org.jboss.weld.environment.se.Weld;

/** Has Weld make the proxies of its built-in beans, and keeps them; the build of this module runs it. */
final class ProxyPreparation extends WeldDefaultProxyServices {

    private final Map<String, byte[]> made = new TreeMap<>();

    /** The proxies that Weld makes for any application, by their names. */
    static Map<String, byte[]> proxies() {
        ProxyPreparation preparation = new ProxyPreparation();
        new Weld("preparation")
                .disableDiscovery()
                .addBeanClass(ProxyPreparation.class)
                .addServices(preparation)
                .initialize()
                .close();
        return preparation.made;
    }

    @Override
    public Class<?> defineClass(
            Class<?> original, String name, byte[] bytes, int offset, int length, ProtectionDomain domain) {
        made.put(name, bytes.clone());
        return super.defineClass(original, name, bytes, offset, length, domain);
    }

    /**
     * Writes the proxies among the classes of the module.
     *
     * @param arguments the folder of the classes
     */
    public static void main(String[] arguments) {
        proxies().forEach((name, bytes) -> write(Path.of(arguments[0], PreparedProxies.resource(name)), bytes));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
