package org.territoireouvert.runner.cli.command.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.registry.Warning;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin search [WORD…]}: the plugins of the known registries in which all words occur. */
final class PluginSearchCommand implements CoreCommand {

    private static final String ROW = "%-24s %-10s %-12s %s";

    @Override
    public String name() {
        return "plugin search";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("0..*", "label.word", messages));
        spec.addOption(CommandOptions.flag("--json", "option.json", messages));
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        List<String> words = CommandOptions.words(typed);
        List<Listing> found =
                Listing.all(Catalogues.fresh(context.configuration().get(), true, context)
                                .indexes())
                        .stream()
                        .filter(listing -> listing.matches(words))
                        .toList();
        if (typed.hasMatchedOption("--json")) {
            found.forEach(listing -> context.document(document(listing)));
        } else if (found.isEmpty()) {
            context.say("plugin.search.none");
        } else {
            table(found, context);
        }
        return ExitCode.DONE;
    }

    private static void table(List<Listing> found, CommandContext context) {
        CommandMessages words = context.messages();
        row(
                context,
                words.say("plugin.column.id"),
                words.say("plugin.column.version"),
                words.say("plugin.column.trust"),
                words.say("plugin.column.title"));
        for (Listing listing : found) {
            row(
                    context,
                    listing.plugin().id(),
                    listing.best()
                            .map(best -> best.release().version().toString())
                            .orElse("–"),
                    words.say("plugin.origin." + listing.trust()),
                    listing.plugin().title().in(words.locale()));
            ListingNotes.print(listing, context);
        }
    }

    private static void row(CommandContext context, Object... cells) {
        context.terminal().out().println(String.format(ROW, cells).stripTrailing());
    }

    private static Map<String, Object> document(Listing listing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", listing.plugin().id().value());
        document.put("registry", listing.registry());
        document.put("trust", listing.trust().name());
        document.put("title", listing.plugin().title().fr());
        listing.best().ifPresent(best -> {
            document.put("version", best.release().version().toString());
            document.put("usable", best.isUsable());
            document.put("warnings", best.warnings().stream().map(Warning::id).toList());
        });
        return document;
    }
}
