package org.territoireouvert.calls.examination.ranking;

import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.examination.Envelope;
import org.territoireouvert.calls.model.examination.Ranking;

/**
 * What follows from the scores and from what the panel changed.
 *
 * @param ranking of all that have a score
 * @param envelope what each gets, in the same order
 * @param unscored eligible applications without a score
 * @param waiting applications about whose eligibility nobody decided yet
 * @param amount that is there
 * @param applications by their numbers
 * @param changes of the panel, by numbers
 */
public record Proposition(
        RankingSettings settings,
        Ranking ranking,
        Envelope envelope,
        List<Application> unscored,
        int waiting,
        Money amount,
        Map<String, Application> applications,
        Map<String, PanelChange> changes) {

    /** Copies the collections. */
    public Proposition {
        unscored = List.copyOf(unscored);
        applications = Map.copyOf(applications);
        changes = Map.copyOf(changes);
    }
}
