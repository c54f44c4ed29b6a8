package org.territoireouvert.consultation.answering.result;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.store.StepStatements;

/** Reads the texts of answers, in an order that says nothing about people. */
public final class TextRepository {

    /** Creates it. */
    public TextRepository() {}

    /**
     * A text.
     *
     * @param answer identifier of the answer in which it stands
     * @param hidden whether staff took it away from what everybody reads
     */
    public record Text(String answer, String text, boolean hidden) {}

    /** Returns a part of the texts that answer a question, hidden ones among them or not. */
    public Slice<Text> list(Handle handle, PlannedStep step, String question, boolean hidden, Keyset keyset) {
        List<Text> fetched = StepStatements.query(handle, step, """
                        select answer_id, text, hidden from con_reply_text
                        where consultation = :consultation and step = :step and question = :question
                          and hidden = :hidden and <position>
                        order by <order> limit :limit""")
                .define("position", keyset.condition(Order.ASCENDING, "answer_id"))
                .define("order", keyset.order(Order.ASCENDING, "answer_id"))
                .bind("question", question)
                .bind("hidden", hidden ? 1 : 0)
                .bindMap(keyset.binds())
                .map((row, context) ->
                        new Text(row.getString("answer_id"), row.getString("text"), row.getInt("hidden") == 1))
                .list();
        return keyset.slice(fetched, text -> List.of(text.answer()));
    }

    private record Hidden(String answer, String question) {}

    /** Returns the questions whose texts staff took away, by the ids of the answers, at most 1000, in which they stand. */
    Map<String, Set<String>> hidden(Handle handle, PlannedStep step, Collection<String> answers) {
        return answers.isEmpty()
                ? Map.of()
                : StepStatements.query(handle, step, """
                                select answer_id, question from con_reply_text
                                where answer_id in (<answers>) and consultation = :consultation and step = :step
                                  and hidden = 1""")
                        .bindList("answers", answers)
                        .map((row, context) -> new Hidden(row.getString("answer_id"), row.getString("question")))
                        .collect(Collectors.groupingBy(
                                Hidden::answer, Collectors.mapping(Hidden::question, Collectors.toSet())));
    }

    /** Takes a text away from what everybody reads, or brings it back; false when it is not there. */
    boolean hide(Handle handle, PlannedStep step, String question, String answer, boolean hidden) {
        return StepStatements.update(handle, step, """
                        update con_reply_text set hidden = :hidden
                        where answer_id = :answer and question = :question and consultation = :consultation and step = :step""")
                        .bind("question", question)
                        .bind("answer", answer)
                        .bind("hidden", hidden ? 1 : 0)
                        .execute()
                == 1;
    }
}
