package io.lambdarouter.core.internal.weld;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jboss.weld.bean.proxy.ProxyFactory;
import org.jboss.weld.bean.proxy.util.WeldDefaultProxyServices;
import org.jboss.weld.bootstrap.WeldBootstrap;
import org.jspecify.annotations.Nullable;

/**
 * Gives Weld the proxies of its built-in beans as they were made when this library was built: else it makes them at each
 * start, for decorators that hardly any application has, and that takes a twentieth of it.
 *
 * <p>Another version of Weld than that of the build finds none and makes its own, as does one whose jar has been merged with
 * others and tells no version any more.
 */
final class PreparedProxies extends WeldDefaultProxyServices {

    @Override
    public Class<?> loadClass(Class<?> original, String name) throws ClassNotFoundException {
        if (name.startsWith(ProxyFactory.WELD_PROXY_PREFIX)) {
            try (@Nullable InputStream prepared = PreparedProxies.class.getResourceAsStream("/" + resource(name))) {
                if (prepared != null) {
                    byte[] bytes = prepared.readAllBytes();
                    return defineClass(original, name, bytes, 0, bytes.length);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the proxy " + name, e);
            }
        }
        return super.loadClass(original, name);
    }

    /** Where the class of a proxy lies; no class file by its name, so that nobody takes it for one of the module's. */
    static String resource(String name) {
        return PreparedProxies.class.getPackageName().replace('.', '/') + "/weld-"
                + WeldBootstrap.class.getPackage().getImplementationVersion() + "/" + name + ".proxy";
    }
}
