package org.territoireouvert.runner.plugin.layer;

import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.ToolkitPlugin;

/**
 * Stands for the shared modules when the runtime runs on a class path, where they are no modules: a layer of modules
 * without classes, whose names and packages let plugins resolve.
 */
final class FacadeLayer {

    /** A class of each shared module, by which its jar or folder is found, and the name with which its packages start. */
    private static final List<Shared> SHARED = List.of(
            new Shared(
                    "org.territoireouvert.api", "org.territoireouvert.api.ToolkitPlugin", "org.territoireouvert.api"),
            new Shared("org.jdbi.v3.core", "org.jdbi.v3.core.Jdbi", "org.jdbi.v3"),
            new Shared("org.slf4j", "org.slf4j.Logger", "org.slf4j"),
            new Shared("org.jspecify", "org.jspecify.annotations.NullMarked", "org.jspecify"),
            new Shared("io.leangen.geantyref", "io.leangen.geantyref.TypeToken", "io.leangen.geantyref"));

    /** What a reader of the real API module reads with it: row mappers show types of this module. */
    private static final String IMPLIED = "java.sql";

    private FacadeLayer() {}

    static SharedModules overClassPath() {
        ClassLoader host = ToolkitPlugin.class.getClassLoader();
        Map<String, ClassLoader> loaders = new HashMap<>();
        Map<String, ModuleReference> facades = new HashMap<>();
        for (Shared shared : SHARED) {
            Set<String> packages = shared.packages(host);
            if (!packages.isEmpty()) {
                facades.put(shared.module(), facade(shared.module(), packages));
                packages.forEach(name -> loaders.put(name, host));
            }
        }
        SharedClassLoader loader = new SharedClassLoader(loaders);
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(new ListedModules(facades), ModuleFinder.of(), facades.keySet());
        ModuleLayer layer = ModuleLayer.defineModules(configuration, List.of(boot), name -> loader)
                .layer();
        List<Module> unnamed = List.of(host.getUnnamedModule());
        return new SharedModules(layer, loader, Set.copyOf(loaders.keySet()), unnamed, unnamed);
    }

    private static ModuleReference facade(String name, Set<String> packages) {
        ModuleDescriptor.Builder builder = ModuleDescriptor.newModule(name);
        builder.requires(Set.of(ModuleDescriptor.Requires.Modifier.TRANSITIVE), IMPLIED);
        packages.forEach(builder::exports);
        return new EmptyModule(builder.build());
    }

    private record Shared(String module, String type, String packagePrefix) {

        /** Returns its packages, none when it is not on the class path. */
        Set<String> packages(ClassLoader host) {
            Optional<Path> place = place(host);
            if (place.isEmpty()) {
                return Set.of();
            }
            return ModuleFinder.of(place.get()).findAll().stream()
                    .flatMap(reference -> reference.descriptor().packages().stream())
                    .filter(name -> name.equals(packagePrefix) || name.startsWith(packagePrefix + "."))
                    .collect(Collectors.toSet());
        }

        private Optional<Path> place(ClassLoader host) {
            try {
                @Nullable
                CodeSource source =
                        Class.forName(type, false, host).getProtectionDomain().getCodeSource();
                if (source == null) {
                    return Optional.empty();
                }
                URI location = source.getLocation().toURI();
                return location.getScheme().equals("file") ? Optional.of(Path.of(location)) : Optional.empty();
            } catch (ClassNotFoundException | URISyntaxException e) {
                return Optional.empty();
            }
        }
    }
}
