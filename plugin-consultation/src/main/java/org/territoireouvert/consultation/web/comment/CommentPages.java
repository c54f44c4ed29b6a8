package org.territoireouvert.consultation.web.comment;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;
import org.territoireouvert.consultation.web.contribution.OneContribution;

/** People read a comment, the passage that it is about, and what became of that passage. */
final class CommentPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final OneContribution one;
    private final PassageViews passages;

    CommentPages(PluginContext context, RequestedSteps steps, ContributionContent content) {
        this.context = context;
        this.steps = steps;
        this.one = new OneContribution(context, steps, content, ContributionKind.COMMENT);
        this.passages = new PassageViews(context);
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
