package org.territoireouvert.participatorybudget.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.bundle.Publication;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ExportVote;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.web.amendment.AmendmentViews;
import org.territoireouvert.participatorybudget.web.decision.Decided;
import org.territoireouvert.participatorybudget.web.decision.DecisionViews;
import org.territoireouvert.participatorybudget.web.merit.MeritView;
import org.territoireouvert.participatorybudget.web.merit.MeritViews;
import org.territoireouvert.participatorybudget.withdrawal.Withdrawal;
import org.territoireouvert.participatorybudget.withdrawal.WithdrawalRepository;

/** The page of a result and what can be downloaded to check it. Before publication there is nothing here. */
public final class ResultPages {

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final WithdrawalRepository withdrawals;
    private final EditionViews views;
    private final Publication publication;
    private final VoteParts votes;
    private final AmendmentViews amendments;
    private final DecisionViews decisions;

    /** Creates the pages. */
    public ResultPages(
            PluginContext context,
            EditionStore store,
            ResultRepository results,
            Publication publication,
            VoteParts votes) {
        this.publication = publication;
        this.votes = votes;
        this.context = context;
        this.store = store;
        this.results = results;
        this.withdrawals = new WithdrawalRepository(context.ids());
        this.views = new EditionViews(context, store, results);
        this.amendments = new AmendmentViews(context, store);
        this.decisions = new DecisionViews(context, store);
    }

    /** Shows the result. */
    public Response show(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            List<Result> found = results.ofEdition(handle, edition.id());
            List<Withdrawal> withdrawn = withdrawals.ofEdition(handle, edition.id());
            if (found.isEmpty()) {
                return withdrawn(request, edition, withdrawn);
            }
            Decided decided = decisions.all(handle, edition, found.get(0), request.locale());
            ResultView view = new ResultViews(
                            context,
                            new Wording(context.messages(), request.locale()),
                            edition,
                            store.projects().all(handle, edition.id()),
                            amendments.withdrawals(handle, edition, request.locale()),
                            decided,
                            found)
                    .view();
            return Page.of("results", say(request, "results.page-title", edition.title()))
                    .description(say(request, "results.title", view.winners(), edition.title()))
                    .crumb(say(request, "editions.crumb"), "/budgets-participatifs")
                    .crumb(edition.title(), edition.path())
                    .with("edition", edition)
                    .with("amended", amendments.banner(handle, edition, request.locale()))
                    .with("decided", decided)
                    .with("merit", merit(handle, request, edition, found.get(0)))
                    .with("countedAt", found.get(0).countedAt())
                    .with("withdrawn", withdrawn)
                    .with("bundle", publication.allows(edition) && publication.isHere(handle, edition))
                    .with("here", publication.isHere(handle, edition))
                    .with("turnout", turnout(handle, edition))
                    .with(
                            "papers",
                            votes.votes()
                                    .of(handle, edition.id())
                                    .filter(Vote::onPaper)
                                    .flatMap(vote -> votes.papers().end().ended(handle, edition.id())))
                    .with("result", view);
        });
    }

    /** Returns how many people voted in each way, by its word. */
    private Map<String, Long> turnout(Handle handle, Edition edition) {
        Map<String, Long> turnout = new LinkedHashMap<>();
        votes.receipts()
                .turnout(handle, edition.id())
                .forEach(row -> turnout.merge(row.channel().word(), row.people(), Long::sum));
        return turnout;
    }

    private Optional<MeritView> merit(Handle handle, Request request, Edition edition, Result result) {
        List<String> grades = votes.votes()
                .of(handle, edition.id())
                .map(vote -> vote.paper().grades())
                .orElse(List.of());
        return new MeritViews(
                        new Wording(context.messages(), request.locale()),
                        edition,
                        store.projects().all(handle, edition.id()),
                        grades)
                .view(result);
    }

    /** Says that there was a result, where it stood: links to it go on leading to the truth. */
    private Page withdrawn(Request request, Edition edition, List<Withdrawal> withdrawn) {
        if (withdrawn.isEmpty()) {
            throw new NotFoundException("Result of " + edition.slug());
        }
        return Page.of("withdrawn", say(request, "withdrawn.title", edition.title()))
                .description(say(request, "withdrawn.lead"))
                .crumb(say(request, "editions.crumb"), "/budgets-participatifs")
                .crumb(edition.title(), edition.path())
                .with("edition", edition)
                .with("withdrawn", withdrawn);
    }

    /** Gives the result as a document. */
    public Response json(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            return new Response.Json(
                    200,
                    published(handle, edition).stream()
                            .map(ResultPages::document)
                            .toList());
        });
    }

    private static Map<String, Object> document(Result result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rule", result.rule().words());
        document.put("applied", result.applied());
        document.put("cost", result.cost());
        document.put("endowment", result.endowment());
        document.put("ballots", result.ballots());
        document.put("ballotsWithoutWinner", result.ballotsWithoutWinner());
        document.put("ballotsSha256", result.fingerprint());
        document.put(
                "selected",
                result.projects().stream()
                        .filter(ProjectResult::funded)
                        .map(ProjectResult::number)
                        .sorted()
                        .toList());
        document.put("projects", result.projects());
        return document;
    }

    /** Gives the ballots in the Pabulib format. */
    public Response ballots(Request request) {
        Edition edition = context.database().read(handle -> {
            Edition found = views.requested(handle, request);
            published(handle, found);
            return found;
        });
        if (!publication.allows(edition)) {
            return new Response.Problem(403, "bundle.too-few");
        }
        return new Response.Download(
                edition.slug() + ".pb", "text/plain; charset=utf-8", stream -> write(edition, stream));
    }

    private void write(Edition edition, OutputStream stream) throws IOException {
        context.database().<Boolean, IOException>read(handle -> {
            BufferedOutputStream buffered = new BufferedOutputStream(stream);
            new ExportVote(store)
                    .write(
                            handle,
                            store.editions().document(handle, edition.slug()).orElseThrow(),
                            buffered);
            buffered.flush();
            return true;
        });
    }

    private List<Result> published(Handle handle, Edition edition) {
        List<Result> found = results.ofEdition(handle, edition.id());
        if (found.isEmpty()) {
            throw new NotFoundException("Result of " + edition.slug());
        }
        return found;
    }

    private String say(Request request, String key, Object... arguments) {
        return context.messages().format(request.locale(), key, arguments);
    }
}
