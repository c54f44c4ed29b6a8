package org.territoireouvert.consultation.opinion;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.Statement.State;
import org.territoireouvert.consultation.profile.Participants;

/** Adds statements: those of the authority are published at once, those of other people when staff have read them. */
public final class WriteStatement {

    /** How many statements one person proposes in a step at most. */
    public static final int MOST_OF_ONE = 10;

    private final PluginContext context;
    private final StatementRepository statements = new StatementRepository();
    private final Participants participants = new Participants();

    /** Creates the use case. */
    public WriteStatement(PluginContext context) {
        this.context = context;
    }

    /** What came of it. */
    public enum Outcome {
        /** It is stored. */
        WRITTEN,
        /** The step has not begun or is over. */
        CLOSED,
        /** The same words stand there already. */
        KNOWN,
        /** There are as many as there may be, of this person or in all. */
        TOO_MANY
    }

    /** Publishes a statement of the authority, also before the step begins. */
    public Outcome publish(PlannedStep step, String text) {
        return context.database().write(handle -> add(handle, step, text, "", State.PUBLISHED));
    }

    /** Proposes a statement. */
    public Outcome propose(PlannedStep step, String text, String person) {
        return context.database().write(handle -> {
            LocalDate today = LocalDate.ofInstant(context.database().now(handle), context.zone());
            if (!step.isOpenOn(today)) {
                return Outcome.CLOSED;
            }
            return statements.countOf(handle, step, person) < MOST_OF_ONE
                    ? add(handle, step, text, person, State.PROPOSED)
                    : Outcome.TOO_MANY;
        });
    }

    private Outcome add(Handle handle, PlannedStep step, String text, String author, State state) {
        if (statements.isKnown(handle, step, text)) {
            return Outcome.KNOWN;
        }
        if (statements.count(handle, step, State.PUBLISHED) + statements.count(handle, step, State.PROPOSED)
                >= StatementRepository.MOST) {
            return Outcome.TOO_MANY;
        }
        statements.add(
                handle,
                step,
                new Statement(
                        context.ids().next(),
                        text,
                        author,
                        state,
                        "",
                        Tally.NONE,
                        context.clock().instant()));
        participants.took(handle, step.consultation().slug(), author);
        return Outcome.WRITTEN;
    }
}
