package org.territoireouvert.runner.cli.command.registry;

import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.registry.source.KnownRegistry;
import org.territoireouvert.runner.registry.source.Registries;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert registry remove NAME}: takes no more plugins from a registry; those that came from it stay. */
final class RegistryRemoveCommand extends RegistryChangeCommand {

    @Override
    public String name() {
        return "registry remove";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("1", "label.name", messages));
    }

    @Override
    Runnable plan(ParseResult typed, CommandContext context) {
        Registries registries = Registries.of(context.configuration().get());
        KnownRegistry registry = registries.named(CommandOptions.words(typed).get(0));
        context.say("registry.remove.plan", registry.name(), registry.url());
        return () -> {
            registries.remove(registry.name());
            context.say("registry.removed", registry.name());
            RegistryActs.note(CoreAudit.REGISTRY_REMOVED, registry, context);
        };
    }
}
