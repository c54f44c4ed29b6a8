package org.territoireouvert.runner.cli.command.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.Review;
import org.territoireouvert.runner.registry.building.BuildRegistry;
import org.territoireouvert.runner.registry.building.BuildRegistry.Built;
import org.territoireouvert.runner.registry.building.RegistryFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert registry build PACKAGES REGISTRY}: checks packages and lists them in the folder of a registry. */
final class RegistryBuildCommand extends RegistryChangeCommand {

    @Override
    public String name() {
        return "registry build";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("2", "label.packages-registry", messages));
        spec.addOption(CommandOptions.text("--name", "label.name", "option.registry-name", messages));
        spec.addOption(CommandOptions.text("--days", "label.days", "option.days", messages));
        spec.addOption(CommandOptions.flag("--community", "option.community", messages));
    }

    @Override
    Runnable plan(ParseResult typed, CommandContext context) {
        Path source =
                context.currentFolder().resolve(CommandOptions.words(typed).get(0));
        RegistryFolder folder = new RegistryFolder(
                context.currentFolder().resolve(CommandOptions.words(typed).get(1)));
        Optional<String> name = TypedText.option(typed, "--name", "registry.wrong-name", RegistryIndex::checkedName);
        Duration valid = TypedText.days(typed, "--days");
        Review review = typed.hasMatchedOption("--community") ? Review.COMMUNITY : Review.OFFICIAL;
        BuildRegistry building = new BuildRegistry(folder, InstantSource.system());
        Built built = building.build(source, name, valid, review, false);
        for (Release release : built.added()) {
            context.say(
                    "registry.build.release", release.descriptor().plugin().id(), release.version(), release.sha256());
        }
        context.say(
                "registry.build.plan",
                built.index().registry(),
                Long.toString(built.index().serial()),
                built.added().size(),
                built.index().lastDay());
        return () -> {
            building.build(source, name, valid, review, true);
            context.say("registry.unsigned-now", folder.folder());
        };
    }
}
