package org.territoireouvert.participatorybudget.web.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.paper.EndPapers;
import org.territoireouvert.participatorybudget.paper.PaperBatch;
import org.territoireouvert.participatorybudget.paper.PaperCount;
import org.territoireouvert.participatorybudget.paper.PrintPapers;
import org.territoireouvert.participatorybudget.paper.Urn;
import org.territoireouvert.participatorybudget.paper.Urns;
import org.territoireouvert.participatorybudget.web.paper.PaperFrame.Voted;

/** Staff see all there is of a vote on paper: batches, urns, counts; they make, cancel, open and end. */
final class PaperPages {

    private static final String SIZE = "nombre";
    private static final String REASON = "explication";
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NUMBER = 60;

    private final PaperFrame frame;

    PaperPages(PaperFrame frame) {
        this.frame = frame;
    }

    /** What is known of the papers of a vote. */
    private record State(
            List<PaperBatch> batches, List<Urn> urns, PaperCount count, Optional<PaperCount> ended, boolean over) {}

    Response show(Request request) {
        return page(request, frame.read(request), FormInput.empty());
    }

    Response make(Request request) {
        Voted voted = frame.read(request);
        FormInput form = FormInput.of(request);
        int size = PaperFrame.number(form, SIZE, 1, PrintPapers.MOST);
        if (!form.isValid()) {
            return page(request, voted, form);
        }
        Optional<PaperBatch> batch = frame.parts().print().make(voted.edition(), size, request.actor());
        return batch.isPresent()
                ? new Response.Redirect(voted.address())
                : page(request, voted, form.error("", "paper.closed"));
    }

    Response cancel(Request request) {
        Voted voted = frame.read(request);
        FormInput form = FormInput.of(request);
        String number = form.required(PaperFrame.NUMBER, LONGEST_NUMBER, "paper.number.missing");
        if (!form.isValid()) {
            return page(request, voted, form);
        }
        PrintPapers.Cancelled outcome = frame.parts().print().cancel(voted.edition(), number, request.actor());
        return outcome == PrintPapers.Cancelled.CANCELLED
                ? new Response.Redirect(voted.address())
                : page(
                        request,
                        voted,
                        form.error(
                                PaperFrame.NUMBER,
                                "paper.cancel."
                                        + outcome.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
    }

    Response openUrn(Request request) {
        Voted voted = frame.read(request);
        FormInput form = FormInput.of(request);
        String place = form.required(PaperFrame.PLACE, LONGEST_PLACE, "paper.place.missing");
        int papers = PaperFrame.number(form, PaperFrame.PAPERS, 0, Urns.MOST_PAPERS);
        if (!form.isValid()) {
            return page(request, voted, form);
        }
        return frame.parts()
                .urns()
                .open((Actor.Agent) request.actor(), voted.edition(), place, papers)
                .<Response>map(urn -> new Response.Redirect(voted.urnAddress(urn)))
                .orElseGet(() -> page(request, voted, form.error("", "paper.urn.not-now")));
    }

    Response end(Request request) {
        Voted voted = frame.read(request);
        FormInput form = FormInput.of(request);
        String reason = form.optional(REASON, LONGEST_REASON);
        if (!form.isValid()) {
            return page(request, voted, form);
        }
        EndPapers.Outcome outcome = frame.parts().end().end(request.actor(), voted.edition(), reason);
        return outcome == EndPapers.Outcome.ENDED
                ? new Response.Redirect(voted.address())
                : page(
                        request,
                        voted,
                        form.error(
                                outcome == EndPapers.Outcome.NO_REASON ? REASON : "", "paper.end." + outcome.word()));
    }

    private Page page(Request request, Voted voted, FormInput form) {
        State state = state(voted);
        return frame.page(
                        request,
                        voted,
                        "paper",
                        frame.say(request, "paper.title", voted.edition().title()),
                        form)
                .with("batches", state.batches())
                .with("urns", state.urns())
                .with("count", state.count())
                .with("ended", state.ended())
                .with("over", state.over())
                .with("most", PrintPapers.MOST)
                .with("portion", PrintPages.PORTION);
    }

    private State state(Voted voted) {
        String id = voted.edition().id();
        return frame.context()
                .database()
                .read(handle -> new State(
                        frame.parts().print().batches(handle, id),
                        frame.parts().urns().all(handle, id),
                        frame.parts().end().count(handle, id),
                        frame.parts().end().ended(handle, id),
                        frame.isOver(handle, voted)));
    }
}
