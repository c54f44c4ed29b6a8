package org.territoireouvert.runner.cli.command.registry;

import java.time.InstantSource;
import java.util.List;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Withdrawal;
import org.territoireouvert.runner.registry.building.ChangeRegistry;
import org.territoireouvert.runner.registry.building.RegistryFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert registry withdraw REGISTRY PLUGIN VERSION}: takes a release back, so that nobody installs or starts it. */
final class RegistryWithdrawCommand extends RegistryChangeCommand {

    @Override
    public String name() {
        return "registry withdraw";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("3", "label.registry-plugin-version", messages));
        TypedReason.declare(spec, messages);
    }

    @Override
    Runnable plan(ParseResult typed, CommandContext context) {
        List<String> words = CommandOptions.words(typed);
        RegistryFolder folder = new RegistryFolder(context.currentFolder().resolve(words.get(0)));
        Withdrawal withdrawal = new Withdrawal(
                TypedText.read(words.get(1), "installation.wrong-id", PluginId::new),
                TypedText.read(words.get(2), "installation.wrong-version", SemanticVersion::parse),
                TypedReason.text(typed),
                TypedReason.url(typed));
        RegistryIndex index = new ChangeRegistry(folder, InstantSource.system()).withdraw(withdrawal);
        context.say(
                "registry.withdraw.plan",
                withdrawal.plugin(),
                withdrawal.version(),
                withdrawal.reason().in(context.messages().locale()));
        return () -> {
            folder.write(index);
            context.say("registry.unsigned-now", folder.folder());
        };
    }
}
