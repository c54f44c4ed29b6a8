package org.territoireouvert.consultation.web.comment;

import org.territoireouvert.consultation.web.contribution.ContributionView;

/** A comment in a list, and what it is about. */
public record CommentView(ContributionView written, PassageView passage) {}
