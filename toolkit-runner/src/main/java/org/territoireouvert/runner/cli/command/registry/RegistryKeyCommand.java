package org.territoireouvert.runner.cli.command.registry;

import java.nio.file.Path;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.registry.signature.KeyFile;
import org.territoireouvert.runner.registry.signature.SigningKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert registry key FILE}: makes a key that signs a registry, in a new file that its owner alone can read. */
final class RegistryKeyCommand implements CoreCommand {

    @Override
    public String name() {
        return "registry key";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("1", "label.file", messages));
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        Path file = context.currentFolder().resolve(CommandOptions.words(typed).get(0));
        SigningKey key = SigningKey.generate();
        KeyFile.write(key, file);
        context.say("registry.key.made", file, key.id(), key.fingerprint());
        return ExitCode.DONE;
    }
}
