package org.territoireouvert.runner.cli.command.registry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.building.RegistryFolder;
import org.territoireouvert.runner.registry.signature.KeyFile;
import org.territoireouvert.runner.registry.signature.SigningKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert registry sign REGISTRY --key FILE}: signs the index of a registry, with every key that is named. */
final class RegistrySignCommand extends RegistryChangeCommand {

    @Override
    public String name() {
        return "registry sign";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("1", "label.folder", messages));
        spec.addOption(CommandOptions.texts("--key", "label.file", "option.signing-key", messages));
        spec.addOption(CommandOptions.text("--until", "label.date", "option.until", messages));
    }

    @Override
    Runnable plan(ParseResult typed, CommandContext context) {
        RegistryFolder folder = new RegistryFolder(
                context.currentFolder().resolve(CommandOptions.words(typed).get(0)));
        RegistryIndex index = folder.needed();
        List<SigningKey> keys = typed.matchedOptionValue("--key", List.<String>of()).stream()
                .map(file -> KeyFile.read(context.currentFolder().resolve(file)))
                .toList();
        if (keys.isEmpty()) {
            throw new RefusedException(Ground.REQUEST, "registry.sign-key");
        }
        LocalDate until = TypedText.option(typed, "--until", "registry.wrong-date", LocalDate::parse)
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC).plusYears(1));
        for (SigningKey key : keys) {
            context.say("registry.sign.key", key.id(), key.fingerprint());
        }
        context.say("registry.sign.plan", index.registry(), index.plugins().size(), index.lastDay());
        return () -> context.say(
                "registry.signed", Long.toString(folder.sign(keys, until).serial()));
    }
}
