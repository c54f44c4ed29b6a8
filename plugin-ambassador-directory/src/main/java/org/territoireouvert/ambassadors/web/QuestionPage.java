package org.territoireouvert.ambassadors.web;

import org.territoireouvert.ambassadors.contribution.QuestionContent;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The page of one published question, at an address that stays. */
public final class QuestionPage {

    private static final String PATH = "/ambassadeurs";

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final RequestRepository requests;
    private final QuestionContent questions;

    /** Creates the page. */
    public QuestionPage(
            PluginContext context,
            AmbassadorRepository ambassadors,
            RequestRepository requests,
            QuestionContent questions) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.requests = requests;
        this.questions = questions;
    }

    /** Shows a question with its answer. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        String id = request.pathParameter("id");
        PublicRequest asked = requests.find(id)
                .filter(found -> found.ambassador().equals(slug))
                .filter(found -> QuestionContent.item(found).isPublic())
                .orElseThrow(() -> new NotFoundException("No published question \"" + id + "\""));
        ContentItem item = QuestionContent.item(asked);
        String name = ambassadors.find(slug).map(Ambassador::name).orElse(slug);
        long promised = context.settings().get(AmbassadorPages.ANSWER_DAYS);
        return Page.of("question", item.title())
                .about(questions.type(), item)
                .crumb(context.messages().format(request.locale(), "menu.ambassadors"), PATH)
                .crumb(name, PATH + "/" + slug)
                .with(
                        "asked",
                        AmbassadorView.RequestView.of(
                                asked, name, context.clock().instant(), promised, context.zone()))
                .with("slug", slug)
                .with("name", name);
    }
}
