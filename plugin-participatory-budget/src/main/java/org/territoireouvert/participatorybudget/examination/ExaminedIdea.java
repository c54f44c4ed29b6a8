package org.territoireouvert.participatorybudget.examination;

import org.territoireouvert.participatorybudget.idea.IdeaState;

/**
 * An idea in the list of those who examine.
 *
 * @param id of the idea
 * @param title of the idea
 * @param place in words
 * @param supports how many people support it
 * @param verdict as staff see it, published or not
 * @param published whether everybody reads the verdict
 * @param submittedAt position in the list
 */
public record ExaminedIdea(
        String id,
        String title,
        String place,
        IdeaState state,
        long supports,
        Verdict verdict,
        boolean published,
        String submittedAt) {}
