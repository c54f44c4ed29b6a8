package org.territoireouvert.participatorybudget.web.paper;

import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.paper.PaperParts;
import org.territoireouvert.participatorybudget.paper.Urn;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.StateRepository;
import org.territoireouvert.participatorybudget.web.EditionViews;

/** What the pages of voting on paper have in common. */
final class PaperFrame {

    static final String PLACE = "lieu";
    static final String PAPERS = "bulletins";
    static final String NUMBER = "numero";

    private final PluginContext context;
    private final EditionViews views;
    private final VoteParts votes;
    private final StateRepository states = new StateRepository();

    PaperFrame(PluginContext context, EditionViews views, VoteParts votes) {
        this.context = context;
        this.views = views;
        this.votes = votes;
    }

    /** An edition that is voted on on paper. */
    record Voted(Edition edition, SealedVote vote) {
        String address() {
            return "/admin" + edition.path() + "/papier";
        }

        String urnAddress(Urn urn) {
            return address() + "/saisie/" + urn.id();
        }
    }

    PluginContext context() {
        return context;
    }

    PaperParts parts() {
        return votes.papers();
    }

    Voted read(Request request) {
        Edition edition = context.database().read(handle -> views.requested(handle, request));
        return votes.sealed()
                .find(edition.id())
                .filter(SealedVote::onPaper)
                .map(vote -> new Voted(edition, vote))
                .orElseThrow(() -> new NotFoundException("Vote on paper in " + edition.slug()));
    }

    /** Tells whether no ballot is taken any more. */
    boolean isOver(Handle handle, Voted voted) {
        Instant closesAt =
                votes.votes().of(handle, voted.edition().id()).orElseThrow().closesAt();
        return !context.database().now(handle).isBefore(closesAt);
    }

    /** Returns the numbers of the projects that left the vote. */
    Set<String> withdrawn(Voted voted) {
        return context.database()
                .read(handle -> states.withdrawn(handle, voted.edition().id()));
    }

    Urn urn(Request request, Voted voted) {
        String id = request.pathParameter("urne");
        return context.database()
                .read(handle -> parts().urns().find(handle, voted.edition().id(), id))
                .orElseThrow(() -> new NotFoundException("Urn " + id));
    }

    String say(Request request, String key, Object... arguments) {
        return context.messages().format(request.locale(), key, arguments);
    }

    /** Begins a page of staff. */
    Page page(Request request, Voted voted, String template, String title, FormInput form) {
        return Page.of(template, title)
                .crumb(say(request, "administration.title"), "/admin/budgets-participatifs")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("edition", voted.edition())
                .with("address", voted.address());
    }

    /**
     * Reads a whole number; negative when it is none, which the form then says.
     *
     * @param most from 0
     */
    static int number(FormInput form, String field, int least, int most) {
        String typed = form.required(field, 20, "paper.number.missing");
        int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
        if (!typed.isEmpty() && (number < least || number > most)) {
            form.error(field, "vote.number", least, most);
            return -1;
        }
        return number;
    }
}
