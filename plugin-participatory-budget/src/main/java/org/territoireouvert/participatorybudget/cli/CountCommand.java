package org.territoireouvert.participatorybudget.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.participatorybudget.counting.CountVotes;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.counting.UnknownRuleException;
import org.territoireouvert.participatorybudget.counting.UnsuitableBallotsException;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.pabulib.PabulibReader;
import org.territoireouvert.participatorybudget.result.CountEdition;

/**
 * {@code ouvert budget count}: counts files without touching a database, or, without a file, counts an imported edition
 * and publishes its result.
 */
final class CountCommand implements Command.Action {

    private final PublishResult publishResult;
    private final Words words;

    CountCommand(PluginContext context, EditionStore store, CountEdition countEdition) {
        this.publishResult = new PublishResult(context, store, countEdition);
        this.words = new Words(context);
    }

    Command command() {
        return Command.of("budget", "count", "[FILE.pb…]", this)
                .option("rule", "RULE")
                .option("completion", "COMPLETION")
                .option("on-overflow", "skip|stop|stop-80")
                .option("tie", "ORDER")
                .option("edition", "EDITION");
    }

    @Override
    public int run(Invocation invocation) throws Exception {
        CountingRule rule;
        try {
            if (invocation.option("rule").isEmpty()) {
                return words.refuse(invocation, "cli.count.no-rule");
            }
            rule = rule(invocation);
        } catch (UnknownRuleException e) {
            return words.refuse(invocation, "cli.count.unknown-rule", e.value());
        }
        if (rule.tie().awaitsSeed()) {
            return words.refuse(invocation, "cli.count.no-seed");
        }
        return invocation.arguments().isEmpty() ? publishResult.run(invocation, rule) : countFiles(invocation, rule);
    }

    /** The rule alone or in its full words, and the settings that have an option of their own. */
    private static CountingRule rule(Invocation invocation) {
        StringBuilder words = new StringBuilder(invocation.option("rule").orElse(""));
        for (String option : List.of("completion", "on-overflow", "tie")) {
            invocation
                    .option(option)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value ->
                            words.append(' ').append(option).append('=').append(value));
        }
        return CountingRule.parse(words.toString());
    }

    private int countFiles(Invocation invocation, CountingRule rule) throws IOException {
        int code = Words.DONE;
        for (String name : invocation.arguments()) {
            Optional<Election> election = read(invocation, Path.of(name));
            if (election.isEmpty()) {
                code = Words.REFUSED;
                continue;
            }
            try {
                print(invocation, CountVotes.of(election.get(), rule), election.get());
            } catch (UnsuitableBallotsException e) {
                code = words.refuse(invocation, "cli.count.unsuitable", name);
            } catch (IllegalArgumentException tooManyDigits) {
                code = words.refuse(invocation, "cli.count.impossible", name);
            }
        }
        return code;
    }

    private Optional<Election> read(Invocation invocation, Path file) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(PabulibReader.readElection(stream));
        } catch (PabulibException e) {
            words.refuse(invocation, file, e);
        } catch (IOException e) {
            words.refuse(invocation, "cli.file.unreadable", file.toString());
        }
        return Optional.empty();
    }

    private void print(Invocation invocation, Outcome outcome, Election election) throws IOException {
        if (invocation.json()) {
            words.json(
                    invocation,
                    CountedVote.document(
                            texts(outcome.selected()), texts(outcome.order()), outcome.cost(), outcome.endowment()));
            return;
        }
        invocation
                .out()
                .println(words.say(
                        invocation,
                        "cli.count.summary",
                        outcome.order().size(),
                        new BigDecimal(outcome.cost()),
                        election.budget()));
        outcome.order().forEach(id -> invocation.out().println("  " + id));
    }

    private static List<String> texts(List<ProjectId> ids) {
        return ids.stream().map(ProjectId::value).toList();
    }
}
