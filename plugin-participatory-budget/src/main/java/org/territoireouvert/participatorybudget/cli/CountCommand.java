package org.territoireouvert.participatorybudget.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.participatorybudget.counting.CountVotes;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.counting.UnknownRuleException;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.pabulib.PabulibReader;
import org.territoireouvert.participatorybudget.result.CountEdition;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;

/**
 * {@code ouvert budget count}: counts files without touching a database, or, without a file, counts an imported edition
 * and publishes its result.
 */
final class CountCommand implements Command.Action {

    private final PluginContext context;
    private final EditionStore store;
    private final CountEdition countEdition;
    private final Words words;

    CountCommand(PluginContext context, EditionStore store, CountEdition countEdition) {
        this.context = context;
        this.store = store;
        this.countEdition = countEdition;
        this.words = new Words(context);
    }

    Command command() {
        return Command.of("budget", "count", "[FILE.pb…]", this)
                .option("rule", "RULE")
                .option("completion", "COMPLETION")
                .option("on-overflow", "skip|stop")
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
            rule = CountingRule.of(
                    invocation.option("rule").orElse(""),
                    invocation.option("completion").orElse(""),
                    invocation.option("on-overflow").orElse(""),
                    invocation.option("tie").orElse(""));
        } catch (UnknownRuleException e) {
            return words.refuse(invocation, "cli.count.unknown-rule", e.value(), e.getMessage());
        }
        return invocation.arguments().isEmpty() ? countEdition(invocation, rule) : countFiles(invocation, rule);
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
            } catch (IllegalArgumentException e) {
                code = words.refuse(invocation, "cli.count.impossible", name, e.getMessage());
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
            words.json(invocation, json(outcome));
            return;
        }
        invocation
                .out()
                .println(words.say(
                        invocation, "cli.count.summary", outcome.order().size(), outcome.cost(), election.budget()));
        outcome.order().forEach(id -> invocation.out().println("  " + id));
    }

    private static Map<String, Object> json(Outcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("selected", texts(outcome.selected()));
        document.put("order", texts(outcome.order()));
        document.put("cost", outcome.cost());
        if (!outcome.endowment().isEmpty()) {
            document.put("endowment", outcome.endowment());
        }
        return document;
    }

    private static List<String> texts(List<ProjectId> ids) {
        return ids.stream().map(ProjectId::value).toList();
    }

    private int countEdition(Invocation invocation, CountingRule rule) throws IOException {
        Optional<Edition> edition = words.edition(invocation, context.database(), store.editions());
        if (edition.isEmpty()) {
            return Words.REFUSED;
        }
        Optional<Result> published = countEdition.publish(edition.get().slug(), rule);
        if (published.isEmpty()) {
            return words.refuse(invocation, "cli.edition.unknown", edition.get().slug());
        }
        Result result = published.get();
        if (invocation.json()) {
            words.json(invocation, json(result));
            return Words.DONE;
        }
        invocation
                .out()
                .println(words.say(
                        invocation,
                        "cli.count.published",
                        edition.get().title(),
                        result.winners(),
                        result.cost(),
                        edition.get().total(),
                        edition.get().resultPath()));
        context.database().read(handle -> {
            for (ProjectResult winner : inOrder(result)) {
                store.projects()
                        .byNumber(handle, edition.get().id(), winner.number())
                        .ifPresent(project -> invocation
                                .out()
                                .println("  " + winner.number() + "  " + project.title() + "  "
                                        + words.say(invocation, "cli.amount", project.cost())));
            }
            return Words.DONE;
        });
        return Words.DONE;
    }

    private static Map<String, Object> json(Result result) {
        List<String> order = inOrder(result).stream().map(ProjectResult::number).toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("selected", order.stream().sorted().toList());
        document.put("order", order);
        document.put("cost", result.cost().toDecimal().stripTrailingZeros().toPlainString());
        if (!result.endowment().isEmpty()) {
            document.put("endowment", result.endowment());
        }
        return document;
    }

    private static List<ProjectResult> inOrder(Result result) {
        return result.projects().stream()
                .filter(ProjectResult::funded)
                .sorted(java.util.Comparator.comparingInt(ProjectResult::purchaseRank))
                .toList();
    }
}
