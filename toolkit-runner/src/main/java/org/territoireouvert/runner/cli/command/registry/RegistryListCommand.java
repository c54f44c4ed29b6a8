package org.territoireouvert.runner.cli.command.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RegistryKey;
import org.territoireouvert.runner.registry.source.BelievedIndex;
import org.territoireouvert.runner.registry.source.KnownRegistry;
import org.territoireouvert.runner.registry.source.Registries;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert registry list}: the registries that are known, their keys and what was seen of them last; asks nobody. */
final class RegistryListCommand implements CoreCommand {

    @Override
    public String name() {
        return "registry list";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(CommandOptions.flag("--json", "option.json", messages));
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        Registries registries = Registries.of(context.configuration().get());
        List<KnownRegistry> known = registries.known();
        boolean json = typed.hasMatchedOption("--json");
        if (known.isEmpty() && !json) {
            context.say("registry.list.none");
        }
        for (KnownRegistry registry : known) {
            try {
                Optional<BelievedIndex> index = registries.index(registry, true);
                if (json) {
                    context.document(document(registry, index));
                } else {
                    print(registry, index, context);
                }
            } catch (RefusedException e) {
                context.terminal().err().println(e.sentence(context.messages().locale()));
            }
        }
        return ExitCode.DONE;
    }

    private static void print(KnownRegistry registry, Optional<BelievedIndex> index, CommandContext context) {
        context.say("registry.list.name", registry.name(), registry.official() ? 1 : 0, registry.url());
        index.ifPresentOrElse(
                believed -> {
                    context.say(
                            "registry.list.index",
                            believed.index().plugins().size(),
                            Long.toString(believed.index().serial()),
                            believed.index().lastDay());
                    if (believed.isStale()) {
                        context.say(
                                "registry.stale",
                                registry.name(),
                                believed.overdue().toDays());
                    }
                },
                () -> context.say("registry.list.not-seen"));
        registry.keys()
                .keys()
                .forEach(key -> context.say("registry.list.key", key.id(), key.until(), key.fingerprint()));
    }

    private static Map<String, Object> document(KnownRegistry registry, Optional<BelievedIndex> index) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", registry.name());
        document.put("address", registry.url().toString());
        document.put("official", registry.official());
        document.put(
                "keys",
                registry.keys().keys().stream().map(RegistryListCommand::key).toList());
        registry.refreshed().ifPresent(at -> document.put("seen", at.toString()));
        index.map(BelievedIndex::index).ifPresent(seen -> {
            document.put("serial", seen.serial());
            document.put("expires", seen.expires().toString());
            document.put("plugins", seen.plugins().size());
        });
        return document;
    }

    private static Map<String, Object> key(RegistryKey key) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", key.id());
        document.put("fingerprint", key.fingerprint().hexadecimal());
        document.put("until", key.until().toString());
        return document;
    }
}
