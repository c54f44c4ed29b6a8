package org.territoireouvert.participatorybudget.counting.explanation;

import java.util.List;
import org.territoireouvert.participatorybudget.counting.CountVotes;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.model.Election;

/**
 * Explain an outcome to the people who voted (equalshares.net, Pabulib). Worked out on demand: it replays the run that was kept.
 *
 * @param accounts one per project, in the order of the ballot paper
 */
public record Explanation(Outcome outcome, Satisfaction satisfaction, List<ProjectAccount> accounts) {

    public Explanation {
        accounts = List.copyOf(accounts);
    }

    /** Explain an outcome of {@link CountVotes#of} for the same vote. */
    public static Explanation of(Election election, Outcome outcome) {
        Replay replay = new Replay(election, outcome);
        return new Explanation(outcome, Satisfaction.of(election, outcome), replay.accounts());
    }
}
