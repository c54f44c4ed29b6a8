package org.territoireouvert.runner.cli.command.plugin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.installation.PluginOverview;
import org.territoireouvert.runner.installation.RegistryCatalogue;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.ReleaseStanding;
import org.territoireouvert.runner.registry.Warning;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin info ID}: what the known registries tell of a plugin and of each of its releases. */
final class PluginInfoCommand implements CoreCommand {

    @Override
    public String name() {
        return "plugin info";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("1", "label.plugin", messages));
        spec.addOption(CommandOptions.flag("--json", "option.json", messages));
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws IOException {
        PluginId id = TypedPlugins.id(CommandOptions.words(typed).get(0));
        RegistryCatalogue catalogue = Catalogues.fresh(context.configuration().get(), true, context);
        List<Listing> found = Listing.all(catalogue.indexes()).stream()
                .filter(listing -> listing.plugin().id().equals(id))
                .toList();
        if (found.isEmpty()) {
            throw new RefusedException(Ground.REQUEST, "installation.conflict.unknown", id.value());
        }
        if (typed.hasMatchedOption("--json")) {
            found.forEach(listing -> context.document(document(listing)));
            return ExitCode.DONE;
        }
        found.forEach(listing -> print(listing, context));
        PluginOverview.of(context.configuration().get(), catalogue)
                .line(id)
                .version()
                .ifPresent(version -> context.say("plugin.info.here", version));
        return ExitCode.DONE;
    }

    private static void print(Listing listing, CommandContext context) {
        CommandMessages words = context.messages();
        context.say(
                "plugin.info.title",
                listing.plugin().title().in(words.locale()),
                listing.plugin().id(),
                listing.registry());
        context.say("plugin.trust." + listing.trust());
        context.terminal().out().println("  " + listing.plugin().description().in(words.locale()));
        if (!listing.plugin().maintainers().isEmpty()) {
            context.say(
                    "plugin.info.maintainers",
                    String.join(", ", listing.plugin().maintainers()));
        }
        listing.best()
                .ifPresent(best -> PlanLines.facts(best.release().descriptor().plugin(), context));
        listing.plugin()
                .deprecated()
                .ifPresent(reason -> context.say("plugin.info.deprecated", reason.in(words.locale())));
        listing.releases().forEach(standing -> {
            context.say(
                    "plugin.info.release",
                    standing.release().version(),
                    standing.release().published(),
                    words.say("plugin.channel." + standing.release().channel()),
                    PlanLines.kilobytes(standing.release().size()));
            ListingNotes.print(standing, context);
        });
    }

    private static Map<String, Object> document(Listing listing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", listing.plugin().id().value());
        document.put("registry", listing.registry());
        document.put("trust", listing.trust().name());
        document.put("title", listing.plugin().title().fr());
        document.put("description", listing.plugin().description().fr());
        document.put("categories", listing.plugin().categories());
        document.put("maintainers", listing.plugin().maintainers());
        listing.plugin().deprecated().ifPresent(reason -> document.put("deprecated", reason.fr()));
        document.put(
                "releases",
                listing.releases().stream().map(PluginInfoCommand::release).toList());
        return document;
    }

    private static Map<String, Object> release(ReleaseStanding standing) {
        PluginDescriptor plugin = standing.release().descriptor().plugin();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", plugin.version());
        document.put("channel", standing.release().channel().name());
        document.put("published", standing.release().published().toString());
        document.put("bytes", standing.release().size());
        document.put("sha256", standing.release().sha256());
        document.put("api", plugin.api());
        document.put("java", plugin.java());
        document.put("licence", plugin.licence());
        document.put("personalData", plugin.keepsPersonalData());
        document.put("network", plugin.network());
        document.put("usable", standing.isUsable());
        standing.withdrawal()
                .ifPresent(withdrawal ->
                        document.put("withdrawn", withdrawal.reason().fr()));
        document.put("warnings", standing.warnings().stream().map(Warning::id).toList());
        return document;
    }
}
