package org.territoireouvert.participatorybudget.web.paper;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.paper.Comparison;
import org.territoireouvert.participatorybudget.paper.Totals;
import org.territoireouvert.participatorybudget.paper.TypedPaper;
import org.territoireouvert.participatorybudget.paper.Urn;
import org.territoireouvert.participatorybudget.paper.Urns;
import org.territoireouvert.participatorybudget.web.Wording;
import org.territoireouvert.participatorybudget.web.paper.PaperFrame.Voted;

/** What two agents typed of an urn side by side; when nothing differs, it is accepted. */
final class ComparisonPages {

    private final PaperFrame frame;

    ComparisonPages(PaperFrame frame) {
        this.frame = frame;
    }

    /**
     * A paper on which the two do not agree, in words.
     *
     * @param first what the first typed; empty when nothing
     * @param second what the second typed; empty when nothing
     */
    public record DifferenceView(String number, String first, String second) {}

    /**
     * The control totals of a project.
     *
     * @param same whether both are the same
     */
    public record TotalView(String number, String title, int first, int second, boolean same) {}

    private static Actor.Agent agent(Request request) {
        return (Actor.Agent) request.actor();
    }

    Response show(Request request) {
        Voted voted = frame.read(request);
        return page(request, voted, frame.urn(request, voted), FormInput.empty());
    }

    Response recount(Request request) {
        Voted voted = frame.read(request);
        Urn urn = frame.urn(request, voted);
        FormInput form = FormInput.of(request);
        int papers = PaperFrame.number(form, PaperFrame.PAPERS, 0, Urns.MOST_PAPERS);
        if (!form.isValid()) {
            return page(request, voted, urn, form);
        }
        return frame.parts().urns().recount(agent(request), voted.edition(), urn.id(), papers)
                ? new Response.Redirect(voted.urnAddress(urn) + "/comparaison")
                : page(request, voted, urn, form.error("", "paper.typed.accepted"));
    }

    Response drop(Request request) {
        Voted voted = frame.read(request);
        Urn urn = frame.urn(request, voted);
        return frame.parts().urns().drop(agent(request), voted.edition(), urn.id())
                ? new Response.Redirect(voted.address())
                : page(request, voted, urn, FormInput.empty().error("", "paper.urn.not-empty"));
    }

    Response accept(Request request) {
        Voted voted = frame.read(request);
        Urn urn = frame.urn(request, voted);
        return switch (frame.parts().urns().accept(agent(request), voted.edition(), urn.id())) {
            case ACCEPTED, ACCEPTED_ALREADY -> new Response.Redirect(voted.address());
            case NOT_DONE -> page(request, voted, urn, FormInput.empty().error("", "paper.accept.not-done"));
            case DIFFERS -> page(request, voted, urn, FormInput.empty().error("", "paper.accept.differs"));
        };
    }

    private Page page(Request request, Voted voted, Urn urn, FormInput form) {
        Wording wording = new Wording(frame.context().messages(), request.locale());
        Optional<Comparison> comparison =
                frame.context().database().read(handle -> frame.parts().urns().compare(handle, urn));
        return frame.page(
                        request,
                        voted,
                        "paper-comparison",
                        frame.say(request, "paper.compare.title", urn.place()),
                        form)
                .crumb(frame.say(request, "paper.title", voted.edition().title()), voted.address())
                .with("urn", urn)
                .with("here", voted.urnAddress(urn))
                .with("typist", urn.typist(agent(request).personId()))
                .with("comparison", comparison)
                .with(
                        "differences",
                        comparison.stream()
                                .flatMap(compared -> compared.differences().stream())
                                .map(difference -> difference(difference, wording))
                                .toList())
                .with(
                        "totals",
                        comparison.map(compared -> totals(voted, compared)).orElse(List.of()));
    }

    private static DifferenceView difference(Comparison.Difference difference, Wording wording) {
        return new DifferenceView(
                difference.number().text(), text(difference.first(), wording), text(difference.second(), wording));
    }

    private static String text(Optional<TypedPaper> paper, Wording wording) {
        return paper.map(typed -> TypedLine.text(typed, wording))
                .orElseGet(() -> wording.say("paper.compare.not-typed"));
    }

    private static List<TotalView> totals(Voted voted, Comparison comparison) {
        return voted.vote().projects().stream()
                .map(project -> total(project, comparison))
                .toList();
    }

    private static TotalView total(VotedProject project, Comparison comparison) {
        Totals.OfProject none = new Totals.OfProject(0, 0);
        Totals.OfProject first = comparison.first().projects().getOrDefault(project.number(), none);
        Totals.OfProject second = comparison.second().projects().getOrDefault(project.number(), none);
        return new TotalView(project.number(), project.title(), first.papers(), second.papers(), first.equals(second));
    }
}
