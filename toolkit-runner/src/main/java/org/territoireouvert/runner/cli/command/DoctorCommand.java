package org.territoireouvert.runner.cli.command;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.audit.checkpoint.CheckpointState;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.provider.IdentityProvider;
import org.territoireouvert.runner.identity.provider.Providers;
import org.territoireouvert.runner.mail.MailTransport;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.search.source.IndexChecks;
import org.territoireouvert.runner.storage.Finding;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageCheck;
import org.territoireouvert.runner.storage.migration.TableState;
import org.territoireouvert.runner.storage.upgrade.UpgradePlan;
import org.territoireouvert.runner.work.HealthReport;
import picocli.CommandLine.ParseResult;

/** {@code ouvert doctor}: looks at everything a site needs and says what to do; exit code 1 when something is wrong. */
final class DoctorCommand implements CoreCommand {

    @Override
    public String name() {
        return "doctor";
    }

    private record Seen(boolean well, String sentence) {}

    @Override
    public int run(ParseResult typed, CommandContext context) {
        Configuration configuration = context.configuration().get();
        List<Seen> seen = new ArrayList<>();
        CommandMessages words = context.messages();
        seen.add(new Seen(true, words.say("doctor.java", Runtime.version().feature())));
        seen.add(new Seen(
                true, words.say("doctor.clock", Instant.now().truncatedTo(ChronoUnit.SECONDS), configuration.zone())));
        seen.add(folder(configuration.dataDirectory(), words));
        boolean plugins = Files.isDirectory(configuration.pluginsDirectory());
        if (!plugins) {
            seen.add(new Seen(false, words.say("doctor.plugins.missing", configuration.pluginsDirectory())));
        }
        if (plugins) {
            upgrade(configuration, context, seen);
        }
        if (seen.stream().allMatch(Seen::well)) {
            database(configuration, context, seen);
        }
        if (plugins && seen.stream().allMatch(Seen::well)) {
            plugins(configuration, context, seen);
        }
        seen.add(mail(configuration, words));
        providers(configuration, words, seen);
        return report(context, seen);
    }

    private static Seen mail(Configuration configuration, CommandMessages words) {
        if (configuration.mail().isEmpty()) {
            return new Seen(true, words.say("doctor.mail.none"));
        }
        MailServer server = configuration.mail().get();
        try {
            new MailTransport(server, () -> "").check();
            return new Seen(true, words.say("doctor.mail", server.host(), server.port()));
        } catch (MessagingException e) {
            return new Seen(
                    false,
                    words.say("doctor.mail.silent", server.host(), server.port(), String.valueOf(e.getMessage())));
        }
    }

    private static void providers(Configuration configuration, CommandMessages words, List<Seen> seen) {
        // Nobody is identified here, so that any secret does.
        Providers providers = new Providers(configuration, Token.secret(), InstantSource.system());
        for (IdentityProvider provider : providers.all()) {
            String name = provider.settings().shownName();
            String issuer = provider.settings().issuer().toString();
            seen.add(provider.check()
                    .map(reason -> new Seen(false, words.say("doctor.provider.silent", name, issuer, reason)))
                    .orElseGet(() -> new Seen(true, words.say("doctor.provider", name, issuer))));
        }
    }

    private static Seen folder(Path folder, CommandMessages words) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, ".doctor", "");
            Files.delete(probe);
            return new Seen(true, words.say("doctor.folder", folder));
        } catch (IOException e) {
            return new Seen(false, words.say("doctor.folder.closed", folder));
        }
    }

    /** Looks at the tables as they are, so that looking changes nothing. */
    private static void upgrade(Configuration configuration, CommandContext context, List<Seen> seen) {
        CommandMessages words = context.messages();
        try (ToolkitRuntime runtime = ToolkitRuntime.of(configuration)) {
            UpgradePlan plan = runtime.plan();
            plan.owners().stream()
                    .flatMap(part -> part.refusal().stream())
                    .forEach(refusal -> seen.add(
                            new Seen(false, refusal.message(context.terminal().locale()))));
            List<String> waiting = plan.pending().stream()
                    .filter(part -> part.state() instanceof TableState.Behind)
                    .map(part -> part.wanted().owner())
                    .toList();
            if (plan.holdsData() && !waiting.isEmpty()) {
                seen.add(new Seen(false, words.say("doctor.upgrade.pending", String.join(", ", waiting))));
            }
        } catch (ToolkitException e) {
            seen.add(new Seen(false, String.valueOf(e.getMessage())));
        }
    }

    private static void database(Configuration configuration, CommandContext context, List<Seen> seen) {
        try (Storage storage = Storage.open(configuration)) {
            for (Finding finding : new StorageCheck(storage, InstantSource.system()).look()) {
                seen.add(new Seen(
                        finding.well(), finding.message(context.terminal().locale())));
            }
            seen.add(audit(storage, context));
            seen.add(search(storage, context));
        } catch (ToolkitException e) {
            seen.add(new Seen(false, String.valueOf(e.getMessage())));
        }
    }

    private static Seen audit(Storage storage, CommandContext context) {
        return switch (new CheckpointState(storage.core(), InstantSource.system()).look()) {
            case CheckpointState.Sound sound ->
                new Seen(true, context.messages().say("doctor.audit", sound.entries()));
            case CheckpointState.Late late ->
                new Seen(false, context.messages().say("doctor.audit.late", late.since()));
            case CheckpointState.Unsound unsound ->
                new Seen(false, context.messages().say("doctor.audit.broken"));
        };
    }

    private static Seen search(Storage storage, CommandContext context) {
        return new IndexChecks(storage.core(), InstantSource.system())
                .seen().stream()
                        .filter(check -> !check.agrees())
                        .findFirst()
                        .map(check -> new Seen(
                                false,
                                context.messages()
                                        .say("doctor.search.differs", check.type(), check.contents(), check.indexed())))
                        .orElseGet(() -> new Seen(true, context.messages().say("doctor.search")));
    }

    private static void plugins(Configuration configuration, CommandContext context, List<Seen> seen) {
        try (ToolkitRuntime runtime = ToolkitRuntime.forInspection(configuration)) {
            for (InstalledPlugin plugin : runtime.plugins()) {
                PluginStatus.State state = plugin.status().state();
                boolean well = state != PluginStatus.State.FAILED && state != PluginStatus.State.BLOCKED;
                String sentence = well
                        ? context.messages()
                                .say(
                                        "doctor.plugin",
                                        plugin.id(),
                                        context.messages().say("state." + state))
                        : runtime.failureSentence(plugin, context.terminal().locale());
                seen.add(new Seen(well, sentence));
                HealthReport.of(plugin, context.terminal().locale()).stream()
                        .filter(report -> !report.well())
                        .forEach(report -> seen.add(new Seen(false, report.sentence())));
            }
        }
    }

    private static int report(CommandContext context, List<Seen> seen) {
        for (Seen one : seen) {
            context.terminal()
                    .out()
                    .println("[" + context.messages().say(one.well() ? "doctor.ok" : "doctor.problem") + "] "
                            + one.sentence());
        }
        long problems = seen.stream().filter(one -> !one.well()).count();
        context.terminal()
                .out()
                .println(
                        problems == 0
                                ? context.messages().say("doctor.summary.ok")
                                : context.messages().say("doctor.summary.problems", problems));
        return problems == 0 ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }
}
