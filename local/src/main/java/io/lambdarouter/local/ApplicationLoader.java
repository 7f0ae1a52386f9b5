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
 * <p>Its own directories come first, although the parent may see them too: the classes in them are those that change. They
 * are taken as they were when this loader was made; resources, as they are when they are asked for.
 */
final class ApplicationLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final ClassFiles files;

    ApplicationLoader(ClassDirectories directories, ClassFiles files, ClassLoader parent) {
        super(directories.urls(), parent);
        this.files = files;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && !isOwn(name)) {
                return super.loadClass(name, resolve);
            }
            return loaded == null ? findClass(name) : loaded;
        }
    }

    /** A class that a build has added meanwhile is not to be found in the parent either. */
    private boolean isOwn(String name) {
        return files.find(name).isPresent() || findResource(name.replace('.', '/') + ".class") != null;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ClassFiles.ClassFile file = files.find(name).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, file.bytes(), file.source());
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
