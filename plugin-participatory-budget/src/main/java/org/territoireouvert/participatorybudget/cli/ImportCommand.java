package org.territoireouvert.participatorybudget.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.ImportVote;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;

/** {@code ouvert budget import}: makes an edition of a Pabulib file. */
final class ImportCommand implements Command.Action {

    private final ImportVote importVote;
    private final Words words;

    ImportCommand(PluginContext context, ImportVote importVote) {
        this.importVote = importVote;
        this.words = new Words(context);
    }

    Command command() {
        return Command.of("budget", "import", "FILE.pb", this).option("title", "TITLE");
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        if (invocation.arguments().size() != 1) {
            return words.refuse(invocation, "cli.import.one-file");
        }
        Path file = Path.of(invocation.arguments().get(0));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return words.refuse(invocation, "cli.file.unreadable", file.toString());
        }
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return switch (importVote.run(
                    stream, Files.size(file), invocation.option("title"), invocation.progress())) {
                case ImportVote.Result.Imported imported -> imported(invocation, imported.edition());
                case ImportVote.Result.AlreadyThere there ->
                    words.refuse(invocation, "cli.import.already-there", there.slug());
                case ImportVote.Result.FinerThanCents finer ->
                    words.refuse(
                            invocation,
                            "cli.import.finer-than-cents",
                            file.toString(),
                            words.say(
                                    invocation, "import.finer-than-cents", finer.line(), finer.value(), finer.field()));
            };
        } catch (PabulibException e) {
            return words.refuse(invocation, file, e);
        }
    }

    private int imported(Invocation invocation, Edition edition) throws IOException {
        if (invocation.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("edition", edition.slug());
            document.put("projects", (long) edition.projectCount());
            document.put("ballots", edition.ballotCount());
            words.json(invocation, document);
        } else {
            invocation
                    .out()
                    .println(words.say(
                            invocation,
                            "cli.import.done",
                            edition.title(),
                            edition.projectCount(),
                            edition.ballotCount(),
                            edition.slug()));
        }
        return Words.DONE;
    }
}
