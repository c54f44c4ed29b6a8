package org.territoireouvert.participatorybudget.web.idea;

import java.security.SecureRandom;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.idea.proposal.InvitationTokens;
import org.territoireouvert.participatorybudget.idea.proposal.WithdrawIdea;
import org.territoireouvert.participatorybudget.idea.proposal.WriteTogether;

/** Authors take their idea back and invite others to write it with them. */
public final class AuthorPages {

    private static final int LONGEST_ID = 40;

    private final PluginContext context;
    private final IdeaDesk desk;
    private final WithdrawIdea withdrawIdea;
    private final WriteTogether writeTogether;

    /** Creates the pages. */
    public AuthorPages(PluginContext context, IdeaDesk desk) {
        this.context = context;
        this.desk = desk;
        this.withdrawIdea = new WithdrawIdea(desk);
        this.writeTogether = new WriteTogether(context, desk, new InvitationTokens(new SecureRandom()));
    }

    /** Asks whether an idea is really to be taken back. */
    public Response askWithdrawal(Request request) {
        return Response.toCitizen(request, citizen -> {
            IdeaOfEdition found = found(request);
            if (!found.isFirstAuthor(citizen.personId())) {
                throw new NotFoundException("Idea " + found.idea().id());
            }
            return page(request, "idea-withdraw", "idea.withdraw.title", found);
        });
    }

    /** Takes an idea back. */
    public Response withdraw(Request request) {
        return Response.toCitizen(
                request,
                citizen -> Refusals.orGo(
                        withdrawIdea.withdraw(citizen, edition(request), idea(request)),
                        IdeaPath.list(edition(request)) + "/miennes"));
    }

    /** Makes an invitation, or takes one or a co-author off. */
    public Response coAuthors(Request request) {
        String removed =
                request.form("retirer").filter(id -> id.length() <= LONGEST_ID).orElse("");
        return Response.toCitizen(
                request,
                citizen -> Refusals.orGo(
                        removed.isEmpty()
                                ? writeTogether.invite(citizen, edition(request), idea(request))
                                : writeTogether.remove(citizen, edition(request), idea(request), removed),
                        IdeaPath.of(edition(request), idea(request)) + "#auteurs"));
    }

    /** Shows an invitation to who has its address. */
    public Response invitation(Request request) {
        String token = request.pathParameter("token");
        IdeaOfEdition found = found(request);
        boolean open = context.database()
                .read(handle -> writeTogether.invitation(handle, idea(request), token))
                .isPresent();
        if (!open) {
            throw new NotFoundException("Invitation to " + idea(request));
        }
        return Response.toCitizen(
                request,
                citizen -> page(request, "idea-invitation", "idea.invitation.title", found)
                        .with("token", token)
                        .with("author", new IdeaWords(context).author(request.locale(), found.idea())));
    }

    /** Accepts an invitation. */
    public Response accept(Request request) {
        return Response.toCitizen(
                request,
                citizen -> Refusals.orGo(
                        writeTogether.accept(citizen, edition(request), idea(request), request.pathParameter("token")),
                        IdeaPath.of(edition(request), idea(request))));
    }

    private Page page(Request request, String template, String titleKey, IdeaOfEdition found) {
        return Page.of(template, context.messages().format(request.locale(), titleKey))
                .crumb(found.edition().title(), found.edition().path())
                .with("found", found);
    }

    private IdeaOfEdition found(Request request) {
        return context.database().read(handle -> desk.found(handle, edition(request), idea(request)));
    }

    private static String edition(Request request) {
        return request.pathParameter("edition");
    }

    private static String idea(Request request) {
        return request.pathParameter("idea");
    }
}
