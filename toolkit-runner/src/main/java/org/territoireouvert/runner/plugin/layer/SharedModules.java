package org.territoireouvert.runner.plugin.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.ToolkitPlugin;

/**
 * The modules that plugins share with the runtime, so that both mean the same classes by the same names.
 *
 * @param layer parent of every plugin's layer
 * @param loader parent of every plugin's class loader
 * @param packages all packages of the shared modules
 * @param read modules outside the layer that hold the shared classes and must be read: none on the module path, the unnamed
 *     one on the class path
 * @param reflecting modules that may look into the objects of plugins: templates, database, the runtime itself
 */
record SharedModules(
        ModuleLayer layer, ClassLoader loader, Set<String> packages, List<Module> read, List<Module> reflecting) {

    /** Names of the shared modules; a plugin's own copies of them are left out. */
    static final List<String> NAMES = List.of(
            "org.territoireouvert.api", "org.jdbi.v3.core", "org.slf4j", "org.jspecify", "io.leangen.geantyref");

    private static final List<String> REFLECTING =
            List.of("velocity.engine.core", "org.jdbi.v3.core", "org.territoireouvert.runner");

    /** Finds the shared modules of this runtime, wherever it runs: on the module path or on a class path. */
    static SharedModules ofThisRuntime() {
        @Nullable ModuleLayer layer = ToolkitPlugin.class.getModule().getLayer();
        return layer == null ? FacadeLayer.overClassPath() : overModulePath(layer);
    }

    private static SharedModules overModulePath(ModuleLayer layer) {
        Map<String, ClassLoader> loaders = new HashMap<>();
        for (String name : NAMES) {
            layer.findModule(name)
                    .ifPresent(module ->
                            module.getPackages().forEach(shared -> loaders.put(shared, layer.findLoader(name))));
        }
        List<Module> reflecting = REFLECTING.stream()
                .map(layer::findModule)
                .flatMap(Optional::stream)
                .toList();
        return new SharedModules(
                layer, new SharedClassLoader(loaders), Set.copyOf(loaders.keySet()), List.of(), reflecting);
    }

    /** Tells whether a module is one that plugins may require without bringing it: a shared one or a part of Java. */
    static boolean isVisible(String module) {
        return NAMES.contains(module) || isPartOfJava(module);
    }

    /** Tells whether a module belongs to Java. */
    static boolean isPartOfJava(String module) {
        return module.startsWith("java.") || module.startsWith("jdk.");
    }

    /** Returns the modules that a library without a descriptor may read. */
    Set<Module> readable() {
        return ModuleLayers.withParents(layer)
                .flatMap(one -> one.modules().stream())
                .filter(module -> isVisible(module.getName()))
                .collect(Collectors.toSet());
    }
}
