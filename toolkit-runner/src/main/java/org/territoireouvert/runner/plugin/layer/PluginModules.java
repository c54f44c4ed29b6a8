package org.territoireouvert.runner.plugin.layer;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;

/**
 * The modules of one plugin's folder, without the shared ones. Its own module is open for reading until {@link #close}.
 */
public final class PluginModules implements AutoCloseable {

    private final Map<String, ModuleReference> modules;
    private final ModuleReference own;
    private final ModuleResources resources;

    private PluginModules(Map<String, ModuleReference> modules, ModuleReference own, ModuleReader reader) {
        this.modules = modules;
        this.own = own;
        this.resources = new ModuleResources(reader);
    }

    /**
     * Reads what is in a plugin's folder; runs nothing of it.
     *
     * @throws PluginRefusedException when a jar cannot be read, a module is there twice or none has a descriptor
     * @throws IOException when the folder cannot be read
     */
    public static PluginModules of(PluginSource source) throws IOException, PluginRefusedException {
        Map<String, ModuleReference> modules = new LinkedHashMap<>();
        for (Path path : source.paths()) {
            for (ModuleReference found : modulesAt(path)) {
                String name = found.descriptor().name();
                if (!SharedModules.isVisible(name) && modules.putIfAbsent(name, found) != null) {
                    throw new PluginRefusedException(
                            FailureSentence.PACKAGE_CONFLICT,
                            "the module " + name + " is there twice, also in " + path);
                }
            }
        }
        for (ModuleReference candidate : modules.values()) {
            ModuleReader reader = candidate.open();
            if (reader.find(ModuleResources.FOLDER + "plugin.json").isPresent()) {
                return new PluginModules(modules, candidate, reader);
            }
            reader.close();
        }
        throw new PluginRefusedException(
                FailureSentence.DESCRIPTOR,
                "no module among " + source.paths() + " holds " + ModuleResources.FOLDER + "plugin.json");
    }

    private static Collection<ModuleReference> modulesAt(Path path) throws PluginRefusedException {
        if (!Files.exists(path)) {
            throw new PluginRefusedException(FailureSentence.CORRUPT_JAR, path + " does not exist");
        }
        try {
            return ModuleFinder.of(path).findAll();
        } catch (FindException e) {
            String reason = rootMessage(e);
            boolean newer = reason.contains("Unsupported major.minor version");
            throw new PluginRefusedException(
                    newer ? FailureSentence.JAVA_VERSION : FailureSentence.CORRUPT_JAR,
                    path.getFileName() + " cannot be read: " + reason,
                    e);
        }
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** Returns the descriptor of the plugin's own module, as it was found. */
    public ModuleDescriptor own() {
        return own.descriptor();
    }

    /** Returns the resources of the plugin's own module. */
    public ModuleResources resources() {
        return resources;
    }

    /** Returns how many plugin classes its modules provide. */
    public int providers() {
        return (int) modules.values().stream()
                .flatMap(module -> module.descriptor().provides().stream())
                .filter(provides -> provides.service().equals(ToolkitPlugin.class.getName()))
                .mapToLong(provides -> provides.providers().size())
                .sum();
    }

    /** Returns all modules by name, as they were found. */
    Map<String, ModuleReference> all() {
        return modules;
    }

    @Override
    public void close() throws IOException {
        resources.close();
    }
}
