package org.territoireouvert.participatorybudget.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.participatorybudget.bundle.RecountBundle;
import org.territoireouvert.participatorybudget.bundle.RecountBundle.Check;
import org.territoireouvert.participatorybudget.bundle.UnreadableBundleException;
import org.territoireouvert.participatorybudget.edition.Documents;

/** {@code ouvert budget recount}: checks the file of a vote and counts it again, offline and without a database. */
final class RecountCommand implements Command.Action {

    private static final int DIFFERENT = 1;

    private final PluginContext context;
    private final Words words;

    RecountCommand(PluginContext context) {
        this.context = context;
        this.words = new Words(context);
    }

    Command command() {
        return Command.of("budget", "recount", "FILE.zip", this);
    }

    @Override
    public int run(Invocation invocation) throws Exception {
        if (invocation.arguments().size() != 1) {
            return words.refuse(invocation, "cli.recount.no-file");
        }
        String name = invocation.arguments().getFirst();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(Path.of(name)))) {
            RecountBundle recount = new RecountBundle(
                    new Documents(context.service(Json.class)),
                    context.service(Signatures.class),
                    context.service(TimeStamps.class));
            return say(invocation, recount.run(stream));
        } catch (UnreadableBundleException e) {
            return words.refuse(invocation, "cli.recount.unreadable", name, e.entry());
        } catch (IOException e) {
            return words.refuse(invocation, "cli.file.unreadable", name);
        }
    }

    private int say(Invocation invocation, RecountBundle.Report report) throws IOException {
        if (invocation.json()) {
            words.json(
                    invocation,
                    Map.of(
                            "sound",
                            report.isSound(),
                            "failed",
                            report.failed().stream().map(RecountCommand::word).toList(),
                            "result",
                            report.result()));
            return report.isSound() ? Words.DONE : DIFFERENT;
        }
        for (Check check : Check.values()) {
            String state = report.failed().contains(check) ? "wrong" : "right";
            invocation
                    .out()
                    .println(words.say(
                            invocation,
                            "cli.recount." + state,
                            words.say(invocation, "cli.recount.check." + word(check))));
        }
        invocation
                .out()
                .println(words.say(invocation, report.isSound() ? "cli.recount.sound" : "cli.recount.different"));
        invocation.out().println(report.result());
        return report.isSound() ? Words.DONE : DIFFERENT;
    }

    private static String word(Check check) {
        return check.name().toLowerCase(Locale.ROOT);
    }
}
