package org.territoireouvert.participatorybudget.web.paper;

import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.paper.HandOutPaper;
import org.territoireouvert.participatorybudget.web.paper.PaperFrame.Voted;

/**
 * The desk (table d'émargement). On the public side of the site an agent stands for the person whom they help: there they hand out a paper
 * and take it back.
 */
final class DeskPages {

    private static final int CONFLICT = 409;

    private final PaperFrame frame;

    DeskPages(PaperFrame frame) {
        this.frame = frame;
    }

    /** Tells staff how papers are handed out, and how many were. */
    Response explain(Request request) {
        Voted voted = frame.read(request);
        long handed = frame.context()
                .database()
                .read(handle ->
                        frame.parts().handOut().handed(handle, voted.edition().id()));
        return frame.page(
                        request,
                        voted,
                        "paper-desk",
                        frame.say(request, "paper.desk.title", voted.edition().title()),
                        FormInput.empty())
                .with("handed", handed);
    }

    Response show(Request request) {
        Voted voted = frame.read(request);
        return page(request, voted, person(request, voted.edition()), FormInput.empty());
    }

    Response handOut(Request request) {
        Voted voted = frame.read(request);
        Actor.Citizen person = person(request, voted.edition());
        return answer(request, voted, person, frame.parts().handOut().handOut(person, voted.edition()));
    }

    Response takeBack(Request request) {
        Voted voted = frame.read(request);
        Actor.Citizen person = person(request, voted.edition());
        return answer(request, voted, person, frame.parts().handOut().takeBack(person, voted.edition()));
    }

    private Actor.Citizen person(Request request, Edition edition) {
        if (request.actor() instanceof Actor.Citizen person
                && frame.parts().handOut().isAtDesk(person, edition)) {
            return person;
        }
        throw new NotFoundException("Nobody is helped by somebody who hands papers out");
    }

    private Response answer(Request request, Voted voted, Actor.Citizen person, HandOutPaper.Outcome outcome) {
        return switch (outcome) {
            case HANDED, TAKEN_BACK -> new Response.Redirect(voted.edition().path() + "/voter/papier");
            case NOT_ELIGIBLE -> new Response.Requires(voted.vote().requirement());
            default ->
                page(request, voted, person, FormInput.empty().error("", "paper.desk." + outcome.word()))
                        .status(CONFLICT);
        };
    }

    private Page page(Request request, Voted voted, Actor.Citizen person, FormInput form) {
        return Page.of("paper-handing", frame.say(request, "paper.handing.title"))
                .crumb(frame.say(request, "editions.crumb"), "/budgets-participatifs")
                .crumb(voted.edition().title(), voted.edition().path())
                .with("form", form)
                .with("edition", voted.edition())
                .with("person", person.displayName())
                .with("handed", frame.parts().handOut().isHanded(voted.vote(), person.personId()));
    }
}
