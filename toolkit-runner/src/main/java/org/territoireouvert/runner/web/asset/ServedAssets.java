package org.territoireouvert.runner.web.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * Serves the runtime's files, the theme and the logo of the instance, and the public files of the plugins that serve, all kept
 * in memory, compressed once.
 */
public final class ServedAssets implements Assets {

    private record PluginSet(List<InstalledPlugin> plugins, Map<String, AssetFile> names, Map<String, Asset> paths) {}

    private final InstanceStore instances;
    private final Supplier<List<InstalledPlugin>> plugins;
    private final Map<String, AssetFile> own = OwnFiles.read();
    private final Map<String, Asset> ownPaths = paths(own);
    private volatile @Nullable Look look;
    private volatile PluginSet pluginSet = new PluginSet(List.of(), Map.of(), Map.of());

    /**
     * Reads the runtime's own files.
     *
     * @param instances colours and logo
     * @param plugins all that are installed, asked at each call
     */
    public ServedAssets(InstanceStore instances, Supplier<List<InstalledPlugin>> plugins) {
        this.instances = instances;
        this.plugins = plugins;
    }

    @Override
    public Optional<Asset> find(String path) {
        String address = path.startsWith("/") ? path : "/" + path;
        Asset asset = ownPaths.get(address);
        if (asset == null) {
            Look current = look();
            asset = paths(Map.of("theme.css", current.theme(), "logo", current.logo()))
                    .get(address);
        }
        return Optional.ofNullable(asset == null ? pluginSet().paths().get(address) : asset);
    }

    @Override
    public String address(String name) {
        AssetFile file = own.get(name);
        if (file == null) {
            file = switch (name) {
                case "theme.css" -> look().theme();
                case "logo" -> look().logo();
                default -> pluginSet().names().get(name);
            };
        }
        if (file == null) {
            throw new IllegalArgumentException("No file named \"" + name + "\" is served");
        }
        return file.address();
    }

    private Look look() {
        Instance instance = instances.current();
        Look known = look;
        if (known != null && known.suits(instance)) {
            return known;
        }
        Look computed = Look.of(instance);
        look = computed;
        return computed;
    }

    private PluginSet pluginSet() {
        List<InstalledPlugin> serving =
                plugins.get().stream().filter(InstalledPlugin::isServing).toList();
        PluginSet known = pluginSet;
        if (known.plugins().equals(serving)) {
            return known;
        }
        Map<String, AssetFile> names = new HashMap<>();
        serving.forEach(plugin -> names.putAll(PluginFiles.read(plugin)));
        PluginSet read = new PluginSet(serving, names, paths(names));
        pluginSet = read;
        return read;
    }

    private static Map<String, Asset> paths(Map<String, AssetFile> files) {
        Map<String, Asset> paths = new HashMap<>();
        files.forEach((name, file) -> {
            paths.put(AssetFile.FOLDER + name, file.plain());
            paths.put(file.address(), file.hashed());
        });
        return paths;
    }
}
