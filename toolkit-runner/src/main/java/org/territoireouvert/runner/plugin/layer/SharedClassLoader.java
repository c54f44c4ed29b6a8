package org.territoireouvert.runner.plugin.layer;

import java.util.Map;

/**
 * Shows to plugins the classes of Java and of the shared packages, and no others of the runtime. Parent of every plugin's
 * own loader.
 */
final class SharedClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, ClassLoader> loaders;

    /**
     * Creates the loader.
     *
     * @param loaders who loads the classes of each shared package
     */
    SharedClassLoader(Map<String, ClassLoader> loaders) {
        super("shared", ClassLoader.getPlatformClassLoader());
        this.loaders = Map.copyOf(loaders);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        int dot = name.lastIndexOf('.');
        ClassLoader loader = dot < 0 ? null : loaders.get(name.substring(0, dot));
        if (loader == null) {
            throw new ClassNotFoundException(name);
        }
        return loader.loadClass(name);
    }
}
