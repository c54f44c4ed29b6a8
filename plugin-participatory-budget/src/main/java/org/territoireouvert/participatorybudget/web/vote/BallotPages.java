package org.territoireouvert.participatorybudget.web.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.BallotProblem;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.casting.CastBallot.Outcome;
import org.territoireouvert.participatorybudget.casting.Channel;
import org.territoireouvert.participatorybudget.casting.OwnBallot;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.vote.ProjectOrder;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.StateRepository;
import org.territoireouvert.participatorybudget.vote.VoteState;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.Wording;
import org.territoireouvert.participatorybudget.web.amendment.AmendmentViews;

/** A person votes: chooses, reads the ballot again, casts it. Nothing is kept before it is cast. */
public final class BallotPages {

    private static final String REQUEST = "envoi";
    private static final int LONGEST_REQUEST = 64;
    private static final String NOT_YET = "vote.not-open";

    private final PluginContext context;
    private final EditionStore store;
    private final EditionViews views;
    private final VoteParts parts;
    private final AmendmentViews amendments;
    private final StateRepository states = new StateRepository();

    /** Creates the pages. */
    public BallotPages(PluginContext context, EditionStore store, EditionViews views, VoteParts parts) {
        this.context = context;
        this.store = store;
        this.views = views;
        this.parts = parts;
        this.amendments = new AmendmentViews(context, store);
    }

    private record Voting(Edition edition, SealedVote vote, Set<String> withdrawn, Request request) {
        Locale locale() {
            return request.locale();
        }

        Optional<Actor.Citizen> citizen() {
            return request.actor() instanceof Actor.Citizen citizen ? Optional.of(citizen) : Optional.empty();
        }
    }

    /** Returns the vote that an address names; empty when no ballots are taken now. */
    private Optional<Voting> open(Request request) {
        Edition edition = context.database().read(handle -> views.requested(handle, request));
        SealedVote vote =
                parts.sealed().find(edition.id()).orElseThrow(() -> new NotFoundException("Vote " + edition.slug()));
        return context.database()
                .read(handle -> Optional.of(
                                states.at(handle, vote, context.database().now(handle)))
                        .filter(VoteState::isOpen)
                        .map(open -> new Voting(edition, vote, states.withdrawn(handle, edition.id()), request)));
    }

    private Response answer(Request request, Function<Voting, Response> open) {
        return open(request)
                .map(voting -> isOnPaper(voting) ? tookPaper(voting) : open.apply(voting))
                .orElseGet(BallotPages::closed);
    }

    private boolean isOnPaper(Voting voting) {
        return voting.citizen()
                .filter(citizen -> parts.papers().handOut().isHanded(voting.vote(), citizen.personId()))
                .isPresent();
    }

    private Response tookPaper(Voting voting) {
        return isAtDesk(voting)
                ? new Response.Redirect(voting.edition().path() + "/voter/papier")
                : new Response.Problem(409, "vote.took-paper");
    }

    private boolean isAtDesk(Voting voting) {
        return voting.vote().onPaper()
                && voting.citizen()
                        .filter(citizen -> parts.papers().handOut().isAtDesk(citizen, voting.edition()))
                        .isPresent();
    }

    private static Response closed() {
        return new Response.Problem(409, NOT_YET);
    }

    /** Shows the ballot paper, with the ballot that the person has cast. */
    public Response show(Request request) {
        return answer(request, voting -> paper(voting, own(voting), FormInput.empty()));
    }

    private BallotContent own(Voting voting) {
        return voting.citizen()
                .flatMap(citizen -> parts.receipts().own(voting.edition().id(), citizen.personId()))
                .map(OwnBallot::content)
                .orElseGet(() -> new BallotContent(voting.vote().paper().kind(), List.of()));
    }

    /** Shows the ballot again for the voter to read, or what is to be mended on it. */
    public Response review(Request request) {
        return answer(request, this::review);
    }

    private Response review(Voting voting) {
        BallotContent ballot = BallotForm.read(voting.vote(), voting.request());
        boolean change = voting.request().form("modifier").isPresent();
        List<BallotProblem> problems = change ? List.of() : problems(voting, ballot);
        return change || !problems.isEmpty()
                ? paper(voting, ballot, explained(voting.vote().paper(), problems))
                : verification(voting, ballot);
    }

    private static List<BallotProblem> problems(Voting voting, BallotContent ballot) {
        List<BallotProblem> withdrawn = voting.vote().check().withdrawn(ballot, voting.withdrawn());
        return withdrawn.isEmpty() ? voting.vote().check().problems(ballot) : withdrawn;
    }

    private static FormInput explained(BallotPaper paper, List<BallotProblem> problems) {
        FormInput form = FormInput.empty();
        BallotForm.explain(form, paper, problems);
        return form;
    }

    private Page paper(Voting voting, BallotContent ballot, FormInput form) {
        BallotViews ballots = ballots(voting, ballot);
        return page(
                        "ballot",
                        voting,
                        ballots.form(order(voting), form, voting.locale()).title())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("ballot", ballots.form(order(voting), form, voting.locale()))
                .with(
                        "again",
                        voting.citizen()
                                .flatMap(citizen ->
                                        parts.receipts().own(voting.edition().id(), citizen.personId()))
                                .isPresent())
                .with("desk", isAtDesk(voting))
                .with("ownOrder", voting.citizen().isPresent());
    }

    private List<VotedProject> order(Voting voting) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return voting.citizen()
                .map(citizen -> ProjectOrder.ofPerson(voting.vote(), parts.keys(), citizen.personId()))
                .orElseGet(() -> ProjectOrder.ofDay(voting.vote(), today));
    }

    private Page verification(Voting voting, BallotContent ballot) {
        BallotViews ballots = ballots(voting, ballot);
        return page("ballot-review", voting, say(voting.locale(), "ballot.review.title"))
                .with("lines", ballots.lines(ballot))
                .with("summaries", ballots.summaries())
                .with("fields", BallotForm.fields(voting.vote(), ballot))
                .with("request", voting.request().form(REQUEST).orElseGet(context.ids()::next))
                .with(
                        "ready",
                        voting.citizen()
                                .filter(citizen -> context.service(People.class)
                                        .standing(citizen, voting.vote().requirement())
                                        .isMet())
                                .isPresent());
    }

    /** Casts the ballot. */
    public Response cast(Request request) {
        return answer(request, this::cast);
    }

    private Response cast(Voting voting) {
        String key = voting.request().form(REQUEST).orElse("");
        if (key.isEmpty() || key.length() > LONGEST_REQUEST) {
            return review(voting);
        }
        BallotContent ballot = BallotForm.read(voting.vote(), voting.request());
        if (voting.citizen().isEmpty()) {
            return asks(voting, ballot);
        }
        return switch (parts.castBallot()
                .cast(
                        voting.citizen().get(),
                        voting.edition().id(),
                        key,
                        ballot,
                        KioskPages.kiosk(voting.request(), voting.edition()).isPresent()
                                ? Channel.KIOSK
                                : Channel.ONLINE)) {
            case Outcome.Cast cast -> new Response.Redirect(voting.edition().path() + "/voter/recu");
            case Outcome.NotOpen notOpen -> closed();
            case Outcome.NotEligible notEligible -> asks(voting, ballot);
            case Outcome.Refused refused ->
                paper(voting, ballot, explained(voting.vote().paper(), refused.problems()));
            case Outcome.TookPaper paper -> tookPaper(voting);
            case Outcome.OtherBallot other ->
                paper(voting, ballot, FormInput.empty().error("", "ballot.problem.other-ballot"));
        };
    }

    private Response asks(Voting voting, BallotContent ballot) {
        return new Response.Requires(
                voting.vote().requirement(), ballots(voting, ballot).shown(ballot));
    }

    private BallotViews ballots(Voting voting, BallotContent ballot) {
        Wording wording = new Wording(context.messages(), voting.locale());
        return context.database()
                .read(handle -> new BallotViews(
                        voting.edition(),
                        voting.vote(),
                        new BallotWords(
                                wording,
                                store.envelopes()
                                        .ofEdition(handle, voting.edition().id())),
                        wording,
                        store.projects().all(handle, voting.edition().id()),
                        voting.withdrawn(),
                        ballot));
    }

    private Page page(String template, Voting voting, String title) {
        return Page.of(template, title)
                .crumb(say(voting.locale(), "editions.crumb"), "/budgets-participatifs")
                .crumb(voting.edition().title(), voting.edition().path())
                .with("edition", voting.edition())
                .with("amended", amendments.banner(voting.edition(), voting.locale()))
                .with("manifest", voting.vote().manifest());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }
}
