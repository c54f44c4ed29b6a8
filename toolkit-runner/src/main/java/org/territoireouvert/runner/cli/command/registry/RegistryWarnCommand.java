package org.territoireouvert.runner.cli.command.registry;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import org.territoireouvert.runner.registry.LocalText;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Severity;
import org.territoireouvert.runner.registry.Warning;
import org.territoireouvert.runner.registry.building.ChangeRegistry;
import org.territoireouvert.runner.registry.building.RegistryFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert registry warn REGISTRY PLUGIN VERSIONS}: tells everybody of a weakness of some versions. */
final class RegistryWarnCommand extends RegistryChangeCommand {

    @Override
    public String name() {
        return "registry warn";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("3", "label.registry-plugin-versions", messages));
        spec.addOption(CommandOptions.text("--id", "label.name", "option.warning-id", messages));
        spec.addOption(CommandOptions.text("--severity", "label.severity", "option.severity", messages));
        TypedReason.declare(spec, messages);
    }

    @Override
    Runnable plan(ParseResult typed, CommandContext context) {
        List<String> words = CommandOptions.words(typed);
        RegistryFolder folder = new RegistryFolder(context.currentFolder().resolve(words.get(0)));
        PluginId plugin = TypedText.read(words.get(1), "installation.wrong-id", PluginId::new);
        VersionRange versions = TypedText.read(words.get(2), "registry.wrong-word", VersionRange::parse);
        Severity severity = TypedText.read(
                typed.matchedOptionValue("--severity", "high"),
                "registry.wrong-word",
                text -> Severity.valueOf(text.toUpperCase(Locale.ROOT)));
        LocalText title = TypedReason.text(typed);
        Warning warning = TypedText.read(
                typed.matchedOptionValue("--id", ""),
                "registry.wrong-word",
                id -> new Warning(id, plugin, versions, severity, title, TypedReason.url(typed)));
        RegistryIndex index = new ChangeRegistry(folder, InstantSource.system()).warn(warning);
        context.say(
                "registry.warn.plan",
                warning.id(),
                plugin,
                versions,
                title.in(context.messages().locale()));
        return () -> {
            folder.write(index);
            context.say("registry.unsigned-now", folder.folder());
        };
    }
}
