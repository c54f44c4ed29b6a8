package org.territoireouvert.runner.plugin.layer;

import java.util.stream.Stream;

/** Walks through layers. */
final class ModuleLayers {

    private ModuleLayers() {}

    /** Returns a layer and all above it, each as often as it is reached. */
    static Stream<ModuleLayer> withParents(ModuleLayer layer) {
        return Stream.concat(Stream.of(layer), layer.parents().stream().flatMap(ModuleLayers::withParents));
    }
}
