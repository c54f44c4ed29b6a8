package org.territoireouvert.consultation.web.comment;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.contribution.CommentRepository;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;
import org.territoireouvert.consultation.web.contribution.OneContribution;

/** People read the comments on a text, the passage that each is about, and what became of that passage. */
final class CommentPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final OneContribution one;
    private final CommentRepository comments;
    private final CommentViews views;
    private final PassageViews passages;

    CommentPages(PluginContext context, RequestedSteps steps, ContributionContent content) {
        this.context = context;
        this.steps = steps;
        this.one = new OneContribution(context, steps, content, ContributionKind.COMMENT);
        this.comments = new CommentRepository(context.service(Json.class));
        this.views = new CommentViews(context, content.type());
        this.passages = new PassageViews(context);
    }

    /** Lists the comments on the text, those on articles that went away too. */
    Response list(Request request) {
        PlannedStep step = steps.requested(request);
        ListQuery chosen = ListQuery.read(request, step.path() + "/commentaires");
        return context.database().read(handle -> {
            int found = comments.counts(handle, step).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            Slice<Contribution> read = comments.all(handle, step, Keyset.of(request, 1));
            return steps.page(request, "comments", step, steps.say(request.locale(), "comments.all"))
                    .crumb(step.step().title(), step.path())
                    .with("list", ListPage.of(chosen, views.of(handle, step, read, request.locale()), found));
        });
    }

    /** Shows a comment. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        Contribution found = one.requested(request, step);
        PassageView passage = context.database()
                .read(handle -> passages.of(handle, step, List.of(found), request.locale())
                        .getFirst());
        Page page = one.page(request, "comment", step, found)
                .with("passage", passage)
                .with("listed", passage.listed(step));
        return passage.address().isEmpty() ? page : page.crumb(passage.article(), passage.address());
    }
}
