package org.territoireouvert.participatorybudget.web;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.idea.IdeaCalendar;
import org.territoireouvert.participatorybudget.idea.IdeaFilter;
import org.territoireouvert.participatorybudget.idea.IdeaListRepository;
import org.territoireouvert.participatorybudget.idea.IdeaPath;

/**
 * What the page of an edition says about its ideas.
 *
 * @param count public ideas, as far as lists count
 * @param open whether ideas are taken today
 * @param path of their list
 */
public record IdeasLine(int count, boolean open, String path) {

    static IdeasLine of(Handle handle, Edition edition, LocalDate today) {
        IdeaFilter all = new IdeaFilter("", "", "", IdeaFilter.Sort.NEWEST);
        return new IdeasLine(
                new IdeaListRepository().found(handle, edition.id(), all),
                new IdeaCalendar(edition, today).takesIdeas(),
                IdeaPath.list(edition.slug()));
    }
}
