package org.territoireouvert.runner.plugin.layer;

import java.lang.ModuleLayer.Controller;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.Set;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginRefusedException;

/** The module layer of one plugin. It needs no closing: it goes when nothing refers to its classes any more. */
public final class PluginLayer {

    private final ModuleLayer layer;
    private final ClassLoader loader;

    private PluginLayer(ModuleLayer layer, ClassLoader loader) {
        this.layer = layer;
        this.loader = loader;
    }

    /** Builds layers over the shared modules of this runtime. Safe for all threads. */
    static final class Builder {

        private final SharedModules shared = SharedModules.ofThisRuntime();
        private final Set<Module> readable = shared.readable();

        /**
         * Builds the layer of a plugin; runs nothing of it.
         *
         * @throws PluginRefusedException when a module is missing or two modules are in each other's way
         */
        PluginLayer build(PluginModules modules) throws PluginRefusedException {
            Map<String, ModuleReference> opened = OpenedModules.of(modules.all(), readable);
            for (ModuleReference module : opened.values()) {
                checkPackages(module.descriptor());
                checkRequirements(module.descriptor(), opened.keySet());
            }
            Configuration configuration = shared.layer()
                    .configuration()
                    .resolve(new ListedModules(opened), ModuleFinder.of(), opened.keySet());
            Controller controller =
                    ModuleLayer.defineModulesWithOneLoader(configuration, List.of(shared.layer()), shared.loader());
            connect(controller, opened);
            open(controller, modules);
            String own = modules.own().name();
            return new PluginLayer(controller.layer(), controller.layer().findLoader(own));
        }

        private void checkPackages(ModuleDescriptor module) throws PluginRefusedException {
            Optional<String> copied = module.packages().stream()
                    .filter(shared.packages()::contains)
                    .findAny();
            if (copied.isPresent()) {
                throw new PluginRefusedException(
                        FailureSentence.BUNDLED_API,
                        "the module " + module.name() + " holds the package " + copied.get());
            }
        }

        /** The runtime's other modules are its own affair, also where the parent layer has them. */
        private void checkRequirements(ModuleDescriptor module, Set<String> brought) throws PluginRefusedException {
            for (Requires requires : module.requires()) {
                boolean optional = requires.modifiers().contains(Requires.Modifier.STATIC);
                if (!optional && !brought.contains(requires.name()) && !isThere(requires.name())) {
                    throw new PluginRefusedException(
                            FailureSentence.MISSING_MODULE,
                            "the module " + module.name() + " requires " + requires.name());
                }
            }
        }

        private boolean isThere(String module) {
            return SharedModules.isVisible(module)
                    && shared.layer().findModule(module).isPresent();
        }

        private void connect(Controller controller, Map<String, ModuleReference> opened) {
            Set<Module> inLayer = controller.layer().modules();
            for (Module module : inLayer) {
                shared.read().forEach(host -> controller.addReads(module, host));
                if (opened.get(module.getName()) instanceof OpenLibrary) {
                    readable.forEach(other -> controller.addReads(module, other));
                    inLayer.forEach(other -> controller.addReads(module, other));
                }
            }
        }

        private void open(Controller controller, PluginModules modules) {
            Module own = controller.layer().findModule(modules.own().name()).orElseThrow();
            if (!own.getDescriptor().isOpen()) {
                own.getPackages()
                        .forEach(name -> shared.reflecting().forEach(host -> controller.addOpens(own, name, host)));
            }
        }
    }

    /** Returns the loader of the plugin's classes. */
    public ClassLoader loader() {
        return loader;
    }

    /**
     * Makes the plugin object; its constructor runs.
     *
     * @throws PluginRefusedException when there is not exactly one provider
     * @throws java.util.ServiceConfigurationError when the provider cannot be made
     */
    public ToolkitPlugin newPlugin() throws PluginRefusedException {
        List<Provider<ToolkitPlugin>> providers = ServiceLoader.load(layer, ToolkitPlugin.class).stream()
                .filter(provider -> provider.type().getModule().getLayer() == layer)
                .toList();
        if (providers.size() > 1) {
            throw new PluginRefusedException(
                    FailureSentence.SEVERAL_PROVIDERS,
                    String.join(
                            ", ",
                            providers.stream()
                                    .map(provider -> provider.type().getName())
                                    .toList()));
        }
        if (providers.isEmpty()) {
            throw new PluginRefusedException(
                    FailureSentence.NO_PROVIDER, "no module provides " + ToolkitPlugin.class.getName());
        }
        return providers.get(0).get();
    }
}
