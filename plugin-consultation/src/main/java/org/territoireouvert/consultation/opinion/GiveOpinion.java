package org.territoireouvert.consultation.opinion;

import java.time.LocalDate;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.profile.Participants;

/** Takes the opinion of a person on a statement; the last one counts. */
public final class GiveOpinion {

    private final PluginContext context;
    private final OpinionRepository opinions = new OpinionRepository();
    private final Participants participants = new Participants();

    /** Creates the use case. */
    public GiveOpinion(PluginContext context) {
        this.context = context;
    }

    /** What came of it. */
    public enum Outcome {
        /** It counts. */
        GIVEN,
        /** The step has not begun or is over. */
        CLOSED,
        /** The statement is not there, or not any more. */
        GONE
    }

    /** Stores an opinion. */
    public Outcome give(PlannedStep step, String statement, String person, Vote vote) {
        return context.database().write(handle -> {
            LocalDate today = LocalDate.ofInstant(context.database().now(handle), context.zone());
            if (!step.isOpenOn(today)) {
                return Outcome.CLOSED;
            }
            if (!opinions.put(handle, step, statement, person, vote)) {
                return Outcome.GONE;
            }
            participants.took(handle, step.consultation().slug(), person);
            return Outcome.GIVEN;
        });
    }
}
