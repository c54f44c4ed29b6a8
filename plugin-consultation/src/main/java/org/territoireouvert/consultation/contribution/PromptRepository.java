package org.territoireouvert.consultation.contribution;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes what calls for contributions ask. */
public final class PromptRepository {

    /** Creates it. */
    public PromptRepository() {}

    /** Returns the questions of a step in their order; none when people write freely. */
    public List<Prompt> all(Handle handle, PlannedStep step) {
        return handle.createQuery("""
                        select question, hint, required from con_prompt
                        where consultation = :consultation and step = :step order by place limit :most""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("most", Prompt.MOST)
                .map((row, context) ->
                        new Prompt(row.getString("question"), row.getString("hint"), row.getInt("required") == 1))
                .list();
    }

    /** Replaces the questions of a step. Contributions that were written keep those that they answered. */
    public void replace(Handle handle, PlannedStep step, List<Prompt> prompts) {
        handle.createUpdate("delete from con_prompt where consultation = :consultation and step = :step")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .execute();
        int place = 0;
        for (Prompt prompt : prompts) {
            handle.createUpdate("""
                            insert into con_prompt (consultation, step, place, question, hint, required)
                            values (:consultation, :step, :place, :question, :hint, :required)""")
                    .bind("consultation", step.consultation().slug())
                    .bind("step", step.step().number())
                    .bind("place", place++)
                    .bind("question", prompt.question())
                    .bind("hint", prompt.hint())
                    .bind("required", prompt.required() ? 1 : 0)
                    .execute();
        }
    }
}
