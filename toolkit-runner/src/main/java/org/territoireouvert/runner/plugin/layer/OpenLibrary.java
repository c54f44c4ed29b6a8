package org.territoireouvert.runner.plugin.layer;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.Set;

/**
 * A private library without a module descriptor, under an open descriptor of its own.
 *
 * <p>As an automatic module it would read every module of the runtime, and a library that the runtime has as well would not
 * resolve ("reads package from both"). Under this descriptor it reads what its layer lets it read.
 */
final class OpenLibrary extends ModuleReference {

    private final ModuleReference library;

    /**
     * Describes a library.
     *
     * @param library an automatic module
     * @param services which it may look up: all that the plugin's own modules provide
     */
    OpenLibrary(ModuleReference library, Set<String> services) {
        super(openDescriptor(library.descriptor(), services), library.location().orElse(null));
        this.library = library;
    }

    private static ModuleDescriptor openDescriptor(ModuleDescriptor automatic, Set<String> services) {
        ModuleDescriptor.Builder builder =
                ModuleDescriptor.newOpenModule(automatic.name()).packages(automatic.packages());
        automatic.packages().forEach(builder::exports);
        automatic.provides().forEach(builder::provides);
        services.forEach(builder::uses);
        return builder.build();
    }

    @Override
    public ModuleReader open() throws IOException {
        return library.open();
    }
}
