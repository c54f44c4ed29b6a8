package org.territoireouvert.runner.cli.command.registry;

import java.net.URI;
import java.util.Optional;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.registry.LocalText;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.ReleaseAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reads why versions are warned of or taken back, in both languages, and where more is said. */
final class TypedReason {

    private TypedReason() {}

    static void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(CommandOptions.text("--fr", "label.text", "option.fr", messages));
        spec.addOption(CommandOptions.text("--en", "label.text", "option.en", messages));
        spec.addOption(CommandOptions.text("--url", "label.address", "option.more", messages));
    }

    static LocalText text(ParseResult typed) {
        return TypedText.option(
                        typed,
                        "--fr",
                        "registry.wrong-word",
                        french -> new LocalText(french, typed.matchedOptionValue("--en", french)))
                .orElseThrow(() -> new RefusedException(Ground.REQUEST, "registry.reason"));
    }

    static Optional<URI> url(ParseResult typed) {
        return TypedText.option(typed, "--url", "registry.wrong-word", ReleaseAddress::link);
    }
}
