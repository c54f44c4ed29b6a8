package org.territoireouvert.testkit;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;

/** Opens a new storage for each engine, each just before its turn; its folder and its database go after both turns. */
final class FreshStorages implements ArgumentsProvider, AnnotationConsumer<BothDatabases> {

    private boolean withPlugin = true;

    @Override
    public void accept(BothDatabases asked) {
        withPlugin = asked.withPlugin();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Arrays.stream(Engine.values())
                .map(engine -> Arguments.of(Named.of(engine.name(), open(engine, context))));
    }

    private Storage open(Engine engine, ExtensionContext context) {
        Storage storage = TestDatabases.open(engine, withPlugin);
        AutoCloseable end = () -> TestDatabases.discard(storage.configuration());
        context.getStore(ExtensionContext.Namespace.create(FreshStorages.class)).put(engine, end);
        return storage;
    }
}
