package org.territoireouvert.participatorybudget.work;

import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.participatorybudget.work.news.NewsRepository;

/**
 * The tables of works together.
 *
 * @param works how far they are
 * @param steps their milestones
 * @param news what is told of them
 */
public record WorkStore(WorkRepository works, StepRepository steps, NewsRepository news) {

    /** Creates the repositories. */
    public static WorkStore on(IdSource ids) {
        return new WorkStore(new WorkRepository(), new StepRepository(ids), new NewsRepository());
    }
}
