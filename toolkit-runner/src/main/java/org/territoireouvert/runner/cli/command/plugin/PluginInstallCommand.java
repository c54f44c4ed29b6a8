package org.territoireouvert.runner.cli.command.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import org.territoireouvert.runner.installation.resolution.Wish;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin install ID[@VERSION]…} and, with {@code --local}, {@code ouvert plugin install FILE.zip}. */
final class PluginInstallCommand extends PluginChangeCommand {

    private static final String ENDING = ".zip";

    @Override
    public String name() {
        return "plugin install";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("1..*", "label.plugin-version", messages));
        spec.addOption(CommandOptions.flag("--local", "option.local", messages));
        spec.addOption(CommandOptions.text("--registry", "label.name", "option.registry", messages));
    }

    @Override
    Plan plan(PluginChanges changes, ParseResult typed, CommandContext context) {
        List<Wish> wishes = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        Set<PluginId> asked = new HashSet<>();
        for (String word : CommandOptions.words(typed)) {
            if (word.endsWith(ENDING)) {
                files.add(context.currentFolder().resolve(word));
                continue;
            }
            Wish wish = wish(word);
            if (!asked.add(wish.id())) {
                throw new RefusedException(
                        Ground.REQUEST, "installation.twice", wish.id().value());
            }
            wishes.add(wish);
        }
        if (!files.isEmpty() && !typed.hasMatchedOption("--local")) {
            throw new RefusedException(
                    Ground.REQUEST, "installation.local-flag", files.get(0).toString());
        }
        return changes.install(wishes, files, Optional.ofNullable(typed.matchedOptionValue("--registry", null)));
    }

    private static Wish wish(String word) {
        int at = word.indexOf('@');
        PluginId id = TypedPlugins.id(at < 0 ? word : word.substring(0, at));
        if (at < 0) {
            return Wish.newest(id);
        }
        try {
            return Wish.of(id, VersionRange.parse("=" + SemanticVersion.parse(word.substring(at + 1))));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e, Ground.REQUEST, "installation.wrong-version", word);
        }
    }
}
