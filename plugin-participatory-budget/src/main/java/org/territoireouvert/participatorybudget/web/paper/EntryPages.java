package org.territoireouvert.participatorybudget.web.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotProblem;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.paper.TypePapers.Obstacle;
import org.territoireouvert.participatorybudget.paper.TypePapers.Outcome;
import org.territoireouvert.participatorybudget.paper.TypedPaper;
import org.territoireouvert.participatorybudget.paper.TypedPaper.Reason;
import org.territoireouvert.participatorybudget.paper.TypedPaper.State;
import org.territoireouvert.participatorybudget.paper.Urn;
import org.territoireouvert.participatorybudget.web.Wording;
import org.territoireouvert.participatorybudget.web.paper.PaperFrame.Voted;
import org.territoireouvert.participatorybudget.web.vote.BallotForm;
import org.territoireouvert.participatorybudget.web.vote.BallotView;
import org.territoireouvert.participatorybudget.web.vote.BallotViews;
import org.territoireouvert.participatorybudget.web.vote.BallotWords;

/** An agent types the papers of an urn and sees what they typed themselves, nothing else. */
final class EntryPages {

    private static final String STATE = "etat";
    private static final String REASON = "motif";
    private static final String TYPED = "saisi";
    private static final int LONGEST = 60;

    private final PaperFrame frame;
    private final EditionStore store;

    EntryPages(PaperFrame frame, EditionStore store) {
        this.frame = frame;
        this.store = store;
    }

    private static Actor.Agent agent(Request request) {
        return (Actor.Agent) request.actor();
    }

    Response show(Request request) {
        Voted voted = frame.read(request);
        return page(request, voted, frame.urn(request, voted), FormInput.empty(), empty(voted));
    }

    private static BallotContent empty(Voted voted) {
        return new BallotContent(voted.vote().paper().kind(), List.of());
    }

    Response join(Request request) {
        Voted voted = frame.read(request);
        Urn urn = frame.urn(request, voted);
        return answer(request, voted, urn, frame.parts().type().join(agent(request), voted.edition(), urn.id()), "");
    }

    Response type(Request request) {
        Voted voted = frame.read(request);
        Urn urn = frame.urn(request, voted);
        FormInput form = FormInput.of(request);
        String number = form.required(PaperFrame.NUMBER, LONGEST, "paper.number.missing");
        State state = choice(State.class, form.optional(STATE, LONGEST), State.VALID);
        Reason reason = choice(Reason.class, form.optional(REASON, LONGEST), Reason.NONE);
        BallotContent ballot = BallotForm.read(voted.vote(), request);
        if (!form.isValid()) {
            return page(request, voted, urn, form, ballot);
        }
        return switch (frame.parts()
                .type()
                .type(agent(request), voted.edition(), urn.id(), number, state, ballot, reason)) {
            case Outcome.Done done -> new Response.Redirect(voted.urnAddress(urn) + "?" + TYPED + "=1");
            case Outcome.NotAllowed refused ->
                page(request, voted, urn, explain(form, voted, refused.problems()), ballot);
            case Outcome.Stopped stopped ->
                page(request, voted, urn, form.error(field(stopped.obstacle()), key(stopped.obstacle())), ballot);
        };
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String typed, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(otherwise);
    }

    private static FormInput explain(FormInput form, Voted voted, List<BallotProblem> problems) {
        form.error(STATE, "paper.typed.not-allowed");
        BallotForm.explain(form, voted.vote().paper(), problems);
        return form;
    }

    private static String field(Obstacle obstacle) {
        return switch (obstacle) {
            case WRONG_NUMBER, UNKNOWN, CANCELLED, USED, TYPED_TWICE, NOT_TYPED -> PaperFrame.NUMBER;
            case NO_REASON -> REASON;
            case NOT_YOURS, SAME_PERSON, ACCEPTED -> "";
        };
    }

    private static String key(Obstacle obstacle) {
        return "paper.typed." + obstacle.word();
    }

    Response remove(Request request) {
        Voted voted = frame.read(request);
        Urn urn = frame.urn(request, voted);
        String number = request.form(PaperFrame.NUMBER).orElse("");
        return answer(
                request,
                voted,
                urn,
                frame.parts().type().remove(agent(request), voted.edition(), urn.id(), number),
                "");
    }

    Response finish(Request request) {
        Voted voted = frame.read(request);
        Urn urn = frame.urn(request, voted);
        return answer(
                request,
                voted,
                urn,
                frame.parts().type().finish(agent(request), voted.edition(), urn.id()),
                "/comparaison");
    }

    private Response answer(Request request, Voted voted, Urn urn, Outcome outcome, String next) {
        return outcome instanceof Outcome.Stopped stopped
                ? page(
                        request,
                        voted,
                        urn,
                        FormInput.empty().error(field(stopped.obstacle()), key(stopped.obstacle())),
                        empty(voted))
                : new Response.Redirect(voted.urnAddress(urn) + next);
    }

    private Page page(Request request, Voted voted, Urn urn, FormInput form, BallotContent ballot) {
        Locale locale = request.locale();
        Wording wording = new Wording(frame.context().messages(), locale);
        BallotViews ballots = ballots(voted, wording, ballot);
        BallotView paper = ballots.form(voted.vote().projects(), form, locale);
        List<TypedPaper> typed =
                frame.context().database().read(handle -> frame.parts().type().typed(handle, urn, agent(request)));
        return frame.page(request, voted, "paper-entry", frame.say(request, "paper.entry.title", urn.place()), form)
                .crumb(frame.say(request, "paper.title", voted.edition().title()), voted.address())
                .with("urn", urn)
                .with("here", voted.urnAddress(urn))
                .with("typist", urn.typist(agent(request).personId()))
                .with(
                        "typed",
                        typed.stream().map(one -> TypedLine.of(one, wording)).toList())
                .with("kept", request.query(TYPED).isPresent())
                .with("ballot", paper)
                .with(
                        "states",
                        choices(
                                wording,
                                "paper.state.",
                                State.values(),
                                form.value(STATE).isEmpty() ? State.VALID.name() : form.value(STATE)))
                .with(
                        "reasons",
                        choices(wording, "paper.reason.", Reason.values(), form.value(REASON)).stream()
                                .skip(1)
                                .toList());
    }

    private static List<Choice> choices(Wording wording, String prefix, Enum<?>[] values, String chosen) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(),
                        wording.say(prefix + value.name().toLowerCase(Locale.ROOT)),
                        value.name().equals(chosen)))
                .toList();
    }

    private BallotViews ballots(Voted voted, Wording wording, BallotContent ballot) {
        String id = voted.edition().id();
        return frame.context()
                .database()
                .read(handle -> new BallotViews(
                        voted.edition(),
                        voted.vote(),
                        new BallotWords(wording, store.envelopes().ofEdition(handle, id)),
                        wording,
                        List.of(),
                        Set.of(), // a project that left the vote stands on papers printed before
                        ballot));
    }
}
