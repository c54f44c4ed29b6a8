package org.territoireouvert.participatorybudget.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.MissingSeedException;
import org.territoireouvert.participatorybudget.counting.UnsuitableBallotsException;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.CountEdition;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.VoteStillOpenException;

/** {@code ouvert budget count} without a file: counts an imported edition, publishes its result and prints it. */
final class PublishResult {

    private final PluginContext context;
    private final EditionStore store;
    private final CountEdition countEdition;
    private final Words words;

    PublishResult(PluginContext context, EditionStore store, CountEdition countEdition) {
        this.context = context;
        this.store = store;
        this.countEdition = countEdition;
        this.words = new Words(context);
    }

    int run(Invocation invocation, CountingRule rule) throws IOException {
        Optional<Edition> edition = words.edition(invocation, context.database(), store.editions());
        if (edition.isEmpty()) {
            return Words.REFUSED;
        }
        Optional<Result> published;
        try {
            published = countEdition.publish(edition.get().slug(), rule);
        } catch (VoteStillOpenException e) {
            return words.refuse(
                    invocation, "cli.count.still-open", edition.get().title(), e.lastDay());
        } catch (MissingSeedException e) {
            return words.refuse(invocation, "cli.count.no-seed");
        } catch (UnsuitableBallotsException e) {
            return words.refuse(
                    invocation, "cli.count.unsuitable", edition.get().title());
        } catch (IllegalArgumentException tooManyDigits) {
            return words.refuse(
                    invocation, "cli.count.impossible", edition.get().title());
        }
        if (published.isEmpty()) {
            return words.refuse(invocation, "cli.edition.unknown", edition.get().slug());
        }
        print(invocation, edition.get(), published.get());
        return Words.DONE;
    }

    private void print(Invocation invocation, Edition edition, Result result) throws IOException {
        List<ProjectResult> winners = inOrder(result);
        if (invocation.json()) {
            List<String> order = winners.stream().map(ProjectResult::number).toList();
            String cost = result.cost().toDecimal().stripTrailingZeros().toPlainString();
            words.json(
                    invocation,
                    CountedVote.document(order.stream().sorted().toList(), order, cost, result.endowment()));
            return;
        }
        invocation
                .out()
                .println(words.say(
                        invocation,
                        "cli.count.published",
                        edition.title(),
                        result.winners(),
                        result.cost(),
                        edition.total(),
                        edition.resultPath()));
        winners.forEach(winner -> printLine(invocation, edition, winner));
    }

    private void printLine(Invocation invocation, Edition edition, ProjectResult winner) {
        context.database()
                .read(handle -> store.projects().byNumber(handle, edition.id(), winner.number()))
                .ifPresent(project -> invocation
                        .out()
                        .println("  " + winner.number() + "  " + project.title() + "  "
                                + words.say(invocation, "cli.amount", project.cost())));
    }

    private static List<ProjectResult> inOrder(Result result) {
        return result.projects().stream()
                .filter(ProjectResult::funded)
                .sorted(Comparator.comparingInt(ProjectResult::purchaseRank))
                .toList();
    }
}
