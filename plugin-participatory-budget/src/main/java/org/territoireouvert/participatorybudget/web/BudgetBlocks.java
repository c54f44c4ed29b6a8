package org.territoireouvert.participatorybudget.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;

/** What the home page says of participatory budgets: the vote that is open, and the last result. */
public final class BudgetBlocks {

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final EditionViews views;

    /** Creates the blocks. */
    public BudgetBlocks(PluginContext context, EditionStore store, ResultRepository results) {
        this.context = context;
        this.store = store;
        this.results = results;
        this.views = new EditionViews(context, store, results);
    }

    /** Returns them. */
    public List<HomeBlock> all() {
        return List.of(
                new HomeBlock("open-vote", HomeBlock.Slot.OPEN, this::openVote),
                new HomeBlock("last-result", HomeBlock.Slot.RESULT, this::lastResult));
    }

    /** Declares the votes that are over and not counted yet, for who may count them. */
    public StaffTask resultsToPublish() {
        return new StaffTask(
                "results",
                "task.results",
                "/admin/budgets-participatifs",
                BudgetRights.COUNT,
                () -> context.database()
                        .read(handle -> store.editions().newest(handle).stream()
                                .filter(edition -> views.waitsForResult(handle, edition))
                                .count()));
    }

    private Optional<HomeBlock.View> openVote(Locale locale) {
        Wording wording = new Wording(context.messages(), locale);
        return context.database()
                .read(handle -> store.editions().newest(handle).stream()
                        .filter(edition -> views.isOpen(handle, edition))
                        .findFirst())
                .map(edition -> during(
                        edition,
                        new HomeBlock.View(
                                wording.say("block.open.title", edition.total()),
                                wording.say("block.open.lead", edition.projectCount()),
                                new Link(wording.say("block.open.more", edition.projectCount()), edition.path()),
                                List.of(new HomeBlock.Item(
                                        edition.title(),
                                        edition.path(),
                                        edition.description(),
                                        List.of(),
                                        edition.voteEnds(),
                                        Optional.of(new Badge(Badge.Tone.OPEN, wording.say("badge.open"))))),
                                List.of())));
    }

    private static HomeBlock.View during(Edition edition, HomeBlock.View view) {
        return edition.voteBegins()
                .flatMap(first -> edition.voteEnds().map(last -> view.during(first, last)))
                .orElse(view);
    }

    private Optional<HomeBlock.View> lastResult(Locale locale) {
        Wording wording = new Wording(context.messages(), locale);
        return context.database()
                .read(results::newest)
                .map(newest -> new HomeBlock.View(
                        wording.say("block.result.title"),
                        "",
                        new Link(wording.say("block.result.more"), "/budgets-participatifs"),
                        List.of(new HomeBlock.Item(
                                wording.say("block.result.item", newest.title(), newest.winners(), newest.cost()),
                                "/budgets-participatifs/" + newest.slug() + "/resultats",
                                wording.say("block.result.summary", newest.ballots()),
                                List.of(),
                                Optional.empty(),
                                Optional.of(new Badge(Badge.Tone.CLOSED, wording.say("badge.counted"))))),
                        List.of()));
    }
}
