package org.territoireouvert.participatorybudget.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Stage;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.withdrawal.WithdrawalRepository;

/** Finds the editions that pages show and says where each stands today. */
public final class EditionViews {

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final WithdrawalRepository withdrawals;

    /** Creates the views. */
    public EditionViews(PluginContext context, EditionStore store, ResultRepository results) {
        this.context = context;
        this.store = store;
        this.results = results;
        this.withdrawals = new WithdrawalRepository(context.ids());
    }

    /** Returns the edition that an address names; a draft exists only for who prepares it. */
    public Edition requested(Handle handle, Request request) {
        String slug = request.pathParameter("edition");
        return store.editions()
                .bySlug(handle, slug)
                .filter(edition -> edition.stage().isPublic() || prepares(request, slug))
                .orElseThrow(() -> new NotFoundException("Edition " + slug));
    }

    private boolean prepares(Request request, String slug) {
        return context.service(People.class).allows(request.actor(), BudgetRights.PREPARE, slug);
    }

    /** Returns all editions that everybody may read, newest first. */
    List<EditionView> all(Handle handle, Locale locale) {
        return views(handle, store.editions().newest(handle), locale);
    }

    /** Returns all editions, newest first, drafts included: for staff. */
    public List<EditionView> allWithDrafts(Handle handle, Locale locale) {
        return views(handle, store.editions().newestWithDrafts(handle), locale);
    }

    private List<EditionView> views(Handle handle, List<Edition> editions, Locale locale) {
        return editions.stream().map(edition -> of(handle, edition, locale)).toList();
    }

    /** Returns the view of an edition. */
    public EditionView of(Handle handle, Edition edition, Locale locale) {
        Wording wording = new Wording(context.messages(), locale);
        boolean published = results.isPublished(handle, edition.id());
        boolean withdrawn =
                !published && !withdrawals.ofEdition(handle, edition.id()).isEmpty();
        return EditionView.of(edition, published, withdrawn, today(), wording);
    }

    /** Returns the calendar of an edition. */
    List<PhaseStep> steps(Edition edition, Locale locale) {
        return PhaseStep.of(edition.schedule(), today(), new Wording(context.messages(), locale));
    }

    /** Tells whether people can vote today. */
    boolean isOpen(Handle handle, Edition edition) {
        return edition.stage() == Stage.PUBLISHED
                && edition.isVotedOn(today())
                && !results.isPublished(handle, edition.id());
    }

    /** Tells whether the vote is over and nobody has counted it yet. */
    boolean waitsForResult(Handle handle, Edition edition) {
        return edition.stage() == Stage.PUBLISHED
                && edition.voteEnds().filter(day -> day.isBefore(today())).isPresent()
                && !results.isPublished(handle, edition.id());
    }

    /** Returns the day in the time zone of the authority. */
    LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
