package org.territoireouvert.consultation.seal;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.model.PlannedStep;

/** Keeps seals true when what they speak of is lawfully erased or changed, as a part of the transaction that does it. Safe for all threads. */
public final class ForgetSealed {

    private final SealRepository seals = new SealRepository();
    private final SealLineRepository lines = new SealLineRepository();

    /** Creates the use case. */
    public ForgetSealed() {}

    /** Forgets the words of a contribution: its digest stays, and says nothing any more. */
    public void words(Handle handle, String contribution) {
        lines.destroySalts(handle, List.of(contribution));
    }

    /** Forgets what somebody wrote in an answer to a questionnaire, and notes that their answer shrank or left. */
    public void answer(Handle handle, PlannedStep step, String answer, Collection<String> questions) {
        lines.destroySalts(
                handle,
                questions.stream().map(question -> textOf(answer, question)).toList());
        left(handle, step.consultation().slug(), step.step().number(), 1);
    }

    /**
     * Notes that opinions or lists left, because two accounts of one person were joined.
     *
     * @param step its number
     */
    public void left(Handle handle, String consultation, int step, int people) {
        seals.release(handle, consultation, step, people);
    }

    /** Returns under which name a text of an answer is sealed. */
    public static String textOf(String answer, String question) {
        return answer + "/" + question;
    }
}
