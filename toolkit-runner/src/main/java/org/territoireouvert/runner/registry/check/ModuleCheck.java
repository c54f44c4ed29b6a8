package org.territoireouvert.runner.registry.check;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ResolutionException;
import java.util.List;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.layer.PluginLayers;
import org.territoireouvert.runner.plugin.layer.PluginModules;

/** The jars are modules that fit together and to this runtime, and one of them provides one plugin. */
final class ModuleCheck implements PublishingCheck {

    @Override
    public List<String> problems(Candidate candidate) throws IOException, PluginRefusedException {
        String named = candidate.plugin().descriptor().plugin().module();
        try (PluginModules modules = PluginModules.of(candidate.plugin().source())) {
            ModuleDescriptor own = modules.own();
            if (own.isAutomatic()) {
                return List.of(candidate.plugin().own() + " has no module-info.class");
            }
            if (!own.name().equals(named)) {
                return List.of("the descriptor says the module " + named + ", the jar " + own.name());
            }
            if (providers(own) != 1) {
                return List.of("the module " + own.name() + " provides " + providers(own) + " plugins, not 1");
            }
            new PluginLayers().of(candidate.plugin().source(), modules);
            return List.of();
        } catch (FindException | ResolutionException | LayerInstantiationException | LinkageError e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static int providers(ModuleDescriptor own) {
        return own.provides().stream()
                .filter(provides -> provides.service().equals(ToolkitPlugin.class.getName()))
                .mapToInt(provides -> provides.providers().size())
                .sum();
    }
}
