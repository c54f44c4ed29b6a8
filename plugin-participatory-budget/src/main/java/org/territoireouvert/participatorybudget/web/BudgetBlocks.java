package org.territoireouvert.participatorybudget.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;

/** What the home page says of participatory budgets: the vote that is open, and the last result. */
public final class BudgetBlocks {

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;

    /** Creates the blocks. */
    public BudgetBlocks(PluginContext context, EditionStore store, ResultRepository results) {
        this.context = context;
        this.store = store;
        this.results = results;
    }

    /** Returns them. */
    public List<HomeBlock> all() {
        return List.of(
                new HomeBlock("open-vote", HomeBlock.Slot.OPEN, this::openVote),
                new HomeBlock("last-result", HomeBlock.Slot.RESULT, this::lastResult));
    }

    private Optional<HomeBlock.View> openVote(Locale locale) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return context.database()
                .read(handle -> store.editions().newest(handle).stream()
                        .filter(edition -> isOpen(edition, today) && !results.isPublished(handle, edition.id()))
                        .findFirst())
                .map(edition -> new HomeBlock.View(
                        say(locale, "block.open.title", edition.total()),
                        say(locale, "block.open.lead", edition.projectCount()),
                        new Link(say(locale, "block.open.more", edition.projectCount()), edition.path()),
                        List.of(new HomeBlock.Item(
                                edition.title(),
                                edition.path(),
                                edition.description(),
                                List.of(),
                                edition.voteEnds(),
                                Optional.of(new Badge(Badge.Tone.OPEN, say(locale, "badge.open"))))),
                        List.of()));
    }

    private static boolean isOpen(Edition edition, LocalDate today) {
        return edition.voteBegins().filter(day -> !day.isAfter(today)).isPresent()
                && edition.voteEnds().filter(day -> !day.isBefore(today)).isPresent();
    }

    private Optional<HomeBlock.View> lastResult(Locale locale) {
        return context.database()
                .read(results::newest)
                .map(newest -> new HomeBlock.View(
                        say(locale, "block.result.title"),
                        "",
                        new Link(say(locale, "block.result.more"), "/budgets-participatifs"),
                        List.of(new HomeBlock.Item(
                                say(locale, "block.result.item", newest.title(), newest.winners(), newest.cost()),
                                "/budgets-participatifs/" + newest.slug() + "/resultats",
                                say(locale, "block.result.summary", newest.ballots()),
                                List.of(),
                                Optional.empty(),
                                Optional.of(new Badge(Badge.Tone.CLOSED, say(locale, "badge.counted"))))),
                        List.of()));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }
}
