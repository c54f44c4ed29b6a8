package org.territoireouvert.testkit;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;

/** Opens a new storage for each engine, each just before its turn. */
final class FreshStorages implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Arrays.stream(Engine.values())
                .map(engine -> Arguments.of(Named.of(engine.name(), Storage.open(TestDatabases.fresh(engine)))));
    }
}
