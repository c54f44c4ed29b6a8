package org.territoireouvert.participatorybudget.web.idea;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.examination.decision.AppealRefusal;
import org.territoireouvert.participatorybudget.examination.decision.FollowIdea;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.idea.proposal.SupportIdea;

/** The page of an idea: everybody reads and supports it, its authors talk with the services. */
public final class IdeaPages {

    private static final int LONGEST_MESSAGE = 4_000;
    private static final String TEXT = "text";

    private final PluginContext context;
    private final IdeaDesk desk;
    private final IdeaViews views;
    private final SupportIdea supportIdea;
    private final FollowIdea followIdea;
    private final AppealRefusal appealRefusal;

    /** Creates the pages. */
    public IdeaPages(
            PluginContext context, IdeaDesk desk, IdeaViews views, FollowIdea followIdea, AppealRefusal appealRefusal) {
        this.context = context;
        this.desk = desk;
        this.views = views;
        this.supportIdea = new SupportIdea(desk);
        this.followIdea = followIdea;
        this.appealRefusal = appealRefusal;
    }

    /** Shows an idea. */
    public Response show(Request request) {
        return context.database().read(handle -> page(handle, request, FormInput.empty()));
    }

    private Page page(Handle handle, Request request, FormInput form) {
        IdeaOfEdition found = desk.found(handle, request.pathParameter("edition"), request.pathParameter("idea"));
        if (!found.isReadBy(Participants.reader(request))) {
            throw new NotFoundException("Idea " + found.idea().id());
        }
        Page page = Page.of("idea", found.idea().text().title())
                .status(form.isValid() ? 200 : 422)
                .crumb(context.messages().format(request.locale(), "editions.crumb"), "/budgets-participatifs")
                .crumb(found.edition().title(), found.edition().path())
                .crumb(
                        context.messages().format(request.locale(), "ideas.crumb"),
                        IdeaPath.list(found.edition().slug()))
                .with("view", views.of(handle, found, request.locale()))
                .with("reader", views.reader(handle, found, request))
                .with(
                        "description",
                        context.service(Markdown.class)
                                .render(found.idea().text().description()))
                .with("form", form);
        Optional<ContentItem> item =
                desk.store().lists().content(handle, found.idea().id());
        return item.filter(ContentItem::isPublic)
                .map(shown -> page.about(desk.content().type(), shown))
                .orElse(page);
    }

    /** Supports an idea, or takes the support back. */
    public Response support(Request request) {
        boolean supported = request.form("oui").filter("0"::equals).isEmpty();
        return Response.toCitizen(
                request,
                citizen -> Refusals.orGo(
                        supportIdea.set(
                                citizen, request.pathParameter("edition"), request.pathParameter("idea"), supported),
                        path(request) + "#soutien"));
    }

    /** Has an author answer the services. */
    public Response answer(Request request) {
        FormInput form = FormInput.of(request);
        String text = form.required(TEXT, LONGEST_MESSAGE, "exchange.text.missing");
        return Response.toCitizen(
                request,
                citizen -> form.isValid()
                        ? Refusals.orGo(
                                followIdea.answer(
                                        citizen, request.pathParameter("edition"), request.pathParameter("idea"), text),
                                path(request) + "#echanges")
                        : again(request, form));
    }

    /** Has an author appeal against a refusal. */
    public Response appeal(Request request) {
        FormInput form = FormInput.of(request);
        String reason = form.required("reason", LONGEST_MESSAGE, "appeal.reason.missing");
        return Response.toCitizen(
                request,
                citizen -> form.isValid()
                        ? Refusals.orGo(
                                appealRefusal.appeal(
                                        citizen,
                                        request.pathParameter("edition"),
                                        request.pathParameter("idea"),
                                        reason),
                                path(request) + "#recours")
                        : again(request, form));
    }

    private Response again(Request request, FormInput form) {
        return context.database().read(handle -> page(handle, request, form));
    }

    private static String path(Request request) {
        return IdeaPath.of(request.pathParameter("edition"), request.pathParameter("idea"));
    }
}
