package org.territoireouvert.participatorybudget.web.work;

import java.util.Arrays;
import java.util.List;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.Step;
import org.territoireouvert.participatorybudget.work.WorkStatus;
import org.territoireouvert.participatorybudget.work.news.News;

/**
 * What the form about works is about.
 *
 * @param edition of the project
 * @param project funded by its published result
 * @param steps its milestones as they are stored
 * @param news newest first
 */
public record FollowedProject(Edition edition, FundedProject project, List<Step> steps, List<News> news) {

    /** Copies the lists. */
    public FollowedProject {
        steps = List.copyOf(steps);
        news = List.copyOf(news);
    }

    /** Address of the form. */
    public String path() {
        return ProjectPath.works(edition.slug(), project.number());
    }

    /** Address of the project. */
    public String projectPath() {
        return ProjectPath.of(edition.slug(), project.number());
    }

    /** Returns the statuses that can be chosen. */
    static List<Choice> statuses(WorkWords words) {
        return Arrays.stream(WorkStatus.values())
                .map(status -> new Choice(status.word(), words.status(status), false))
                .toList();
    }
}
