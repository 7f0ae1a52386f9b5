package io.lambdarouter.local;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Loads the application's own classes anew, and all else from the loader of this program.
 *
 * <p>Its own directories come first, although the parent may see them too: the classes in them are those that change.
 */
final class ApplicationLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    ApplicationLoader(ClassDirectories directories, ClassLoader parent) {
        super(directories.urls(), parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && findResource(name.replace('.', '/') + ".class") == null) {
                return super.loadClass(name, resolve);
            }
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    /** Each once: a service file that both loaders see names one service. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Map<String, URL> found = new LinkedHashMap<>();
        Collections.list(findResources(name)).forEach(url -> found.put(url.toExternalForm(), url));
        Collections.list(super.getResources(name)).forEach(url -> found.putIfAbsent(url.toExternalForm(), url));
        return Collections.enumeration(found.values());
    }
}
