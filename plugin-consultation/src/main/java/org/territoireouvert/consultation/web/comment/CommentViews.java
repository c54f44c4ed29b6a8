package org.territoireouvert.consultation.web.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.contribution.ContributionView;
import org.territoireouvert.consultation.web.contribution.ContributionViews;

/** Prepares comments for lists: with what they are about, without what moderators have hidden. */
public final class CommentViews {

    private final ContributionViews contributions;
    private final PassageViews passages;

    /** Creates it for contributions as contents of the site. */
    public CommentViews(PluginContext context, ContentType type) {
        this.contributions = new ContributionViews(context, type);
        this.passages = new PassageViews(context);
    }

    /** Returns the views of a part of a list. */
    public Slice<CommentView> of(Handle handle, PlannedStep step, Slice<Contribution> comments, Locale locale) {
        List<ContributionView> written = contributions.of(comments.items(), locale);
        List<PassageView> about = passages.of(
                handle,
                step,
                written.stream().map(ContributionView::contribution).toList(),
                locale);
        List<CommentView> views = new ArrayList<>();
        for (int index = 0; index < written.size(); index++) {
            views.add(new CommentView(written.get(index), about.get(index)));
        }
        return new Slice<>(views, comments.previous(), comments.next());
    }
}
