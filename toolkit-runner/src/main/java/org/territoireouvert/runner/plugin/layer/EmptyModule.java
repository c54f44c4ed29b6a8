package org.territoireouvert.runner.plugin.layer;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** A module that has a name and packages and no content: its classes are found elsewhere. */
final class EmptyModule extends ModuleReference {

    EmptyModule(ModuleDescriptor descriptor) {
        super(descriptor, null);
    }

    @Override
    public ModuleReader open() {
        return new ModuleReader() {
            @Override
            public Optional<URI> find(String name) {
                return Optional.empty();
            }

            @Override
            public Stream<String> list() {
                return Stream.empty();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
