package org.territoireouvert.runner.cli.command.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.territoireouvert.runner.bundle.Bundle;
import org.territoireouvert.runner.bundle.BundleReader;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin sync BUNDLE.json}: what the bundle says is what there is; {@code --leave} ends that. */
final class PluginSyncCommand extends PluginChangeCommand {

    private static final String LEAVE = "--leave";

    @Override
    public String name() {
        return "plugin sync";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("0..1", "label.file", messages));
        spec.addOption(CommandOptions.flag(LEAVE, "option.leave", messages));
    }

    @Override
    Plan plan(PluginChanges changes, ParseResult typed, CommandContext context) {
        List<String> words = CommandOptions.words(typed);
        boolean leave = typed.hasMatchedOption(LEAVE);
        if (words.isEmpty() != leave) {
            throw new RefusedException(Ground.REQUEST, "installation.bundle-or-leave");
        }
        return leave
                ? changes.leaveBundle()
                : changes.sync(read(context.currentFolder().resolve(words.get(0))));
    }

    private static Bundle read(Path file) {
        try {
            if (Files.size(file) > BundleReader.LARGEST) {
                throw new RefusedException(
                        Ground.REQUEST, "installation.bundle-too-large", file.toString(), BundleReader.LARGEST >> 10);
            }
            return BundleReader.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RefusedException(e, Ground.REQUEST, "installation.no-file", file.toString());
        }
    }
}
