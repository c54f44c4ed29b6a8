package org.territoireouvert.participatorybudget.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ExportVote;

/** {@code ouvert budget export}: writes an edition as a Pabulib file. */
final class ExportCommand implements Command.Action {

    private final PluginContext context;
    private final EditionStore store;
    private final Words words;

    ExportCommand(PluginContext context, EditionStore store) {
        this.context = context;
        this.store = store;
        this.words = new Words(context);
    }

    Command command() {
        return Command.of("budget", "export", "FILE.pb", this).option("edition", "EDITION");
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        if (invocation.arguments().size() != 1) {
            return words.refuse(invocation, "cli.export.one-file");
        }
        Optional<Edition> edition = words.edition(invocation, context.database(), store.editions());
        if (edition.isEmpty()) {
            return Words.REFUSED;
        }
        Path file = Path.of(invocation.arguments().get(0));
        try (OutputStream stream =
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            context.database().<Boolean, IOException>read(handle -> {
                new ExportVote(store)
                        .write(
                                handle,
                                store.editions()
                                        .document(handle, edition.get().slug())
                                        .orElseThrow(),
                                stream);
                return true;
            });
        } catch (FileAlreadyExistsException e) {
            return words.refuse(invocation, "cli.export.exists", file.toString());
        }
        if (!invocation.json()) {
            invocation
                    .out()
                    .println(words.say(
                            invocation, "cli.export.done", edition.get().title(), file.toString()));
        }
        return Words.DONE;
    }
}
