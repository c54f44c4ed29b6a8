package org.territoireouvert.runner.cli.command.registry;

import java.net.URI;
import java.util.Optional;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.registry.Fingerprint;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.source.Registries;
import org.territoireouvert.runner.registry.source.Registries.Found;
import org.territoireouvert.runner.registry.source.RegistrySource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert registry add ADDRESS --key FINGERPRINT}: lets plugins be taken from a registry of somebody else. */
final class RegistryAddCommand extends RegistryChangeCommand {

    @Override
    public String name() {
        return "registry add";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("1", "label.address", messages));
        spec.addOption(CommandOptions.text("--key", "label.fingerprint", "option.fingerprint", messages));
        spec.addOption(CommandOptions.text("--name", "label.name", "option.known-as", messages));
    }

    @Override
    Runnable plan(ParseResult typed, CommandContext context) {
        URI address = RegistrySource.typed(CommandOptions.words(typed).get(0), context.currentFolder());
        Fingerprint fingerprint = TypedText.option(typed, "--key", "registry.wrong-fingerprint", Fingerprint::typed)
                .orElseThrow(() -> new RefusedException(Ground.REQUEST, "registry.add-key"));
        Optional<String> name = TypedText.option(typed, "--name", "registry.wrong-name", RegistryIndex::checkedName);
        Registries registries = Registries.of(context.configuration().get());
        Found found = registries.find(address, fingerprint, name);
        context.say(
                "registry.add.plan",
                found.registry().name(),
                address,
                found.believed().index().plugins().size(),
                fingerprint);
        return () -> {
            registries.add(found);
            context.say("registry.added", found.registry().name());
            RegistryActs.note(CoreAudit.REGISTRY_ADDED, found.registry(), context);
        };
    }
}
