package org.territoireouvert.runner.plugin.layer;

import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts those of a plugin's modules that have no descriptor under an open one. */
final class OpenedModules {

    private OpenedModules() {}

    static Map<String, ModuleReference> of(Map<String, ModuleReference> found, Set<Module> readable) {
        if (found.values().stream().noneMatch(module -> module.descriptor().isAutomatic())) {
            return found;
        }
        Map<String, String> owners = new HashMap<>();
        readable.forEach(module -> module.getPackages().forEach(name -> owners.put(name, module.getName())));
        found.forEach((name, module) -> module.descriptor().packages().forEach(owned -> owners.put(owned, name)));
        Set<String> provided = found.values().stream()
                .flatMap(module -> module.descriptor().provides().stream())
                .map(Provides::service)
                .collect(Collectors.toSet());
        Map<String, ModuleReference> opened = new LinkedHashMap<>();
        found.forEach((name, module) -> opened.put(
                name, module.descriptor().isAutomatic() ? new OpenLibrary(module, provided, owners) : module));
        return opened;
    }
}
