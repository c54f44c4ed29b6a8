package org.territoireouvert.consultation.web.text;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.contribution.CommentRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedArticles;
import org.territoireouvert.consultation.web.RequestedArticles.Read;
import org.territoireouvert.consultation.web.RequestedSteps;
import org.territoireouvert.consultation.web.comment.CommentViews;

/** Everybody reads an article, the amendments to it that most people sign, and all comments on it. */
final class ArticlePages {

    private static final int AMENDMENTS = 10;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedArticles articles;
    private final AmendmentRepository amendments;
    private final CommentRepository comments;
    private final AmendmentViews amendmentViews;
    private final CommentViews commentViews;

    ArticlePages(PluginContext context, RequestedSteps steps, ContentType contributions) {
        this.context = context;
        this.steps = steps;
        this.articles = new RequestedArticles(context);
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.comments = new CommentRepository(context.service(Json.class));
        this.amendmentViews = new AmendmentViews(context);
        this.commentViews = new CommentViews(context, contributions);
    }

    /** Shows an article. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database().read(handle -> {
            Read read = articles.last(handle, step, request);
            String id = read.article().id().value();
            String address = RequestedArticles.path(step, read.article().id());
            ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
            Slice<SuggestedAmendment> first = amendments.ofArticle(handle, step, id, Keyset.first(AMENDMENTS));
            return steps.page(request, "text-article", step, articles.title(request.locale(), read.article()))
                    .crumb(step.step().title(), step.path())
                    .with("article", read.article())
                    .with("address", address)
                    .with("open", step.isOpenOn(steps.today()))
                    .with("amendments", amendmentViews.of(handle, step, first.items(), request.locale()))
                    .with("others", first.next().isPresent())
                    .with("found", comments.count(handle, step, id))
                    .with(
                            "comments",
                            commentViews.of(
                                    handle,
                                    step,
                                    comments.ofArticle(handle, step, id, Keyset.of(request, 1)),
                                    request.locale()));
        });
    }
}
