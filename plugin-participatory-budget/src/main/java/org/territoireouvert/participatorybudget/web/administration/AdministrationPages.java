package org.territoireouvert.participatorybudget.web.administration;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.MissingSeedException;
import org.territoireouvert.participatorybudget.counting.UnknownRuleException;
import org.territoireouvert.participatorybudget.counting.UnsuitableBallotsException;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ImportVote;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.result.CountEdition;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.result.RuleFixedException;
import org.territoireouvert.participatorybudget.result.VoteStillOpenException;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.web.EditionView;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.ProblemWords;
import org.territoireouvert.participatorybudget.web.RuleChoices;

/** What the authority's staff do: import a vote, count it and publish the result. */
public final class AdministrationPages {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SETTINGS = 300;

    private final PluginContext context;
    private final EditionStore store;
    private final EditionViews views;
    private final CountEdition countEdition;
    private final VoteParts votes;

    /** Creates the pages. */
    public AdministrationPages(
            PluginContext context,
            EditionStore store,
            ResultRepository results,
            CountEdition countEdition,
            VoteParts votes) {
        this.votes = votes;
        this.context = context;
        this.store = store;
        this.views = new EditionViews(context, store, results);
        this.countEdition = countEdition;
    }

    /**
     * An edition with what this agent may do to it.
     *
     * @param page address of the page to which its title leads; empty when they may open none
     * @param prepares whether they may prepare it
     * @param tries whether they may try rules on it
     * @param examines whether they may examine its ideas
     * @param counts whether they may count it and publish its result
     * @param waits whether they may do so once the vote is over
     * @param withdraws whether they may withdraw its published result
     * @param follows whether they may say how far its works are
     * @param papers whether they may work with ballots on paper, which its vote takes
     * @param kiosk whether they may make a computer a kiosk of its vote
     * @param fixedRule words of the rule that was published before its vote; empty when it took place elsewhere
     * @param awaitsDraw whether that rule settles ties by a draw that nobody has written down
     * @param byBeacon whether that is the round of a beacon
     */
    public record Line(
            EditionView view,
            String page,
            boolean prepares,
            boolean tries,
            boolean examines,
            boolean counts,
            boolean waits,
            boolean withdraws,
            boolean follows,
            boolean papers,
            boolean kiosk,
            String fixedRule,
            boolean awaitsDraw,
            boolean byBeacon) {}

    /** Shows the editions and the form to import one. */
    public Response list(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        Locale locale = request.locale();
        People people = context.service(People.class);
        Actor agent = request.actor();
        List<Line> editions = context.database().read(handle -> views.allWithDrafts(handle, locale)).stream()
                .map(view -> line(people, agent, view))
                .toList();
        return Page.of("administration", context.messages().format(locale, "administration.title"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("imports", people.allows(agent, BudgetRights.IMPORT, ""))
                .with("creates", people.allows(agent, BudgetRights.CREATE, ""))
                .with("editions", editions)
                .with("rules", RuleChoices.of(context.messages(), locale));
    }

    private Line line(People people, Actor agent, EditionView view) {
        String slug = view.edition().slug();
        Optional<CountingRule> fixed = context.database().read(handle -> fixed(handle, view.edition()));
        boolean prepares = people.allows(agent, BudgetRights.PREPARE, slug);
        boolean teller = people.allows(agent, BudgetRights.COUNT, slug);
        boolean mayCount =
                view.edition().ballotCount() > 0 && view.edition().stage().isPublic() && teller;
        return new Line(
                view,
                prepares
                        ? view.edition().preparationPath()
                        : view.edition().stage().isPublic() ? view.edition().path() : "",
                prepares,
                teller,
                people.allows(agent, BudgetRights.EXAMINE, slug),
                mayCount && !view.voting(),
                mayCount && view.voting(),
                view.published() && people.allows(agent, BudgetRights.WITHDRAW, slug),
                view.published() && people.allows(agent, BudgetRights.FOLLOW_WORKS, slug),
                people.allows(agent, BudgetRights.PAPER, slug) && isOnPaper(view.edition()),
                people.allows(agent, BudgetRights.PAPER, slug)
                        && votes.sealed().find(view.edition().id()).isPresent(),
                fixed.map(CountingRule::words).orElse(""),
                fixed.filter(rule -> rule.tie().awaitsSeed()).isPresent(),
                isByBeacon(view.edition()));
    }

    private boolean isByBeacon(Edition edition) {
        return context.database()
                .read(handle -> votes.votes()
                        .of(handle, edition.id())
                        .flatMap(vote -> votes.beaconDraw().state(handle, vote)))
                .isPresent();
    }

    private boolean isOnPaper(Edition edition) {
        return votes.sealed().find(edition.id()).filter(SealedVote::onPaper).isPresent();
    }

    /** Imports a file. */
    public Response importFile(Request request) throws IOException {
        FormInput form = FormInput.of(request);
        String title = form.optional("title", LONGEST_TITLE);
        Optional<Upload> upload = request.upload("file").filter(file -> file.size() > 0);
        if (upload.isEmpty()) {
            form.error("file", "import.file.missing");
        }
        if (!form.isValid() || upload.isEmpty()) {
            return page(request, form);
        }
        try (InputStream stream = upload.get().open()) {
            ImportVote.Result result = new ImportVote(context, store)
                    .run(
                            stream,
                            upload.get().size(),
                            Optional.of(title).filter(text -> !text.isEmpty()),
                            Progress.SILENT,
                            request.actor());
            return switch (result) {
                case ImportVote.Result.Imported imported ->
                    new Response.Redirect(imported.edition().path());
                case ImportVote.Result.AlreadyThere there ->
                    page(request, form.error("title", "import.already-there", there.slug()));
                case ImportVote.Result.FinerThanCents finer ->
                    page(
                            request,
                            form.error("file", "import.finer-than-cents", finer.line(), finer.value(), finer.field()));
            };
        } catch (PabulibException e) {
            ProblemWords words = new ProblemWords(context.messages(), request.locale());
            e.problems().forEach(problem -> form.error("file", "import.problem", words.sentence(problem)));
            return page(request, form);
        }
    }

    /** Returns the rule that was published before a vote that took place here, with its seed once that is known. */
    private Optional<CountingRule> fixed(Handle handle, Edition edition) {
        return votes.votes()
                .of(handle, edition.id())
                .filter(Vote::closed)
                .map(vote -> votes.fixedRules().rule(handle, vote));
    }

    /** Writes down what was drawn in public. */
    public Response draw(Request request) throws Exception {
        FormInput form = FormInput.of(request);
        String digits = form.optional("draw", LONGEST_TITLE).replaceAll("\\s+", " ");
        if (!digits.matches("[0-9]{1,6}( [0-9]{1,6}){0,19}")) {
            return page(request, form.error("draw", "count.draw.missing"));
        }
        votes.drawLot().propose((Actor.Agent) request.actor(), request.pathParameter("edition"), digits);
        return new Response.Redirect("/admin/budgets-participatifs");
    }

    /** Counts an edition and publishes its result. */
    public Response count(Request request) throws IOException {
        FormInput form = FormInput.of(request);
        String slug = request.pathParameter("edition");
        Optional<CountingRule> fixed = context.database()
                .read(handle -> store.editions().bySlug(handle, slug).flatMap(edition -> fixed(handle, edition)));
        String method = fixed.map(CountingRule::words)
                .orElseGet(() -> form.required("rule", LONGEST_TITLE, "count.rule.missing"));
        String settings = fixed.isPresent() ? "" : form.optional("settings", LONGEST_SETTINGS);
        if (!form.isValid()) {
            return page(request, form);
        }
        try {
            CountingRule rule = CountingRule.parse(method + " " + settings);
            countEdition
                    .publish(slug, rule, request.actor())
                    .orElseThrow(() -> new NotFoundException("Edition " + slug));
            return new Response.Redirect("/budgets-participatifs/" + slug + "/resultats");
        } catch (UnknownRuleException e) {
            return page(request, form.error("rule", "count.rule.unknown", e.value()));
        } catch (RuleFixedException e) {
            return page(request, form.error("rule", "count.fixed.other", e.rule()));
        } catch (VoteStillOpenException e) {
            return page(request, form.error("rule", "count.still-open", e.lastDay()));
        } catch (MissingSeedException e) {
            return page(request, form.error("rule", "count.no-seed"));
        } catch (UnsuitableBallotsException e) {
            return page(request, form.error("rule", "count.unsuitable"));
        } catch (IllegalArgumentException tooManyDigits) {
            return page(request, form.error("rule", "count.impossible"));
        }
    }
}
