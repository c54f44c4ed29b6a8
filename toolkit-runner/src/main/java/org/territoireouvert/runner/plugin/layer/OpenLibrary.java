package org.territoireouvert.runner.plugin.layer;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A private library without a module descriptor, under an open descriptor of its own.
 *
 * <p>As an automatic module it would read every module of the runtime, and a library that the runtime has as well would not
 * resolve ("reads package from both"). Under this descriptor it reads what its layer lets it read. It may look up the
 * services that it defines itself; a library that looks up those of another needs a descriptor that says so.
 */
final class OpenLibrary extends ModuleReference {

    private final ModuleReference library;

    /**
     * Describes a library.
     *
     * @param library an automatic module
     * @param provided services that the plugin's own modules provide
     * @param owners the module that holds each package
     */
    OpenLibrary(ModuleReference library, Set<String> provided, Map<String, String> owners) {
        super(
                openDescriptor(library.descriptor(), provided, owners),
                library.location().orElse(null));
        this.library = library;
    }

    private static ModuleDescriptor openDescriptor(
            ModuleDescriptor automatic, Set<String> provided, Map<String, String> owners) {
        ModuleDescriptor.Builder builder =
                ModuleDescriptor.newOpenModule(automatic.name()).packages(automatic.packages());
        automatic.packages().forEach(builder::exports);
        provided.stream()
                .filter(service -> automatic.packages().contains(packageOf(service)))
                .forEach(builder::uses);
        Set<String> required = new HashSet<>();
        for (Provides provides : automatic.provides()) {
            String owner = owners.get(packageOf(provides.service()));
            if (owner != null) {
                builder.provides(provides);
                required.add(owner);
            }
        }
        required.remove(automatic.name());
        required.remove("java.base");
        required.forEach(builder::requires);
        return builder.build();
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    @Override
    public ModuleReader open() throws IOException {
        return library.open();
    }
}
