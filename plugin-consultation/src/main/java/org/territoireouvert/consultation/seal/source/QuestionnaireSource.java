package org.territoireouvert.consultation.seal.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.answering.CountRepository;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.result.Count;
import org.territoireouvert.consultation.questionnaire.result.Counts;
import org.territoireouvert.consultation.seal.ForgetSealed;
import org.territoireouvert.consultation.seal.LineKind;
import org.territoireouvert.consultation.seal.SealSource;
import org.territoireouvert.consultation.seal.Sealable;
import org.territoireouvert.consultation.store.StepStatements;

/**
 * What the answers to a questionnaire come to: never which of them one person gave. Numbers, days and places are counted in classes finer
 * than everybody may read; these are sealed by a digest that is opened to nobody. Texts that only staff read are counted and nothing more.
 */
final class QuestionnaireSource implements SealSource {

    private static final int PART = 500;

    private final PluginContext context;
    private final QuestionnaireRepository questionnaires;
    private final CountRepository counts = new CountRepository();

    QuestionnaireSource(PluginContext context, Json json) {
        this.context = context;
        this.questionnaires = new QuestionnaireRepository(json);
    }

    @Override
    public void each(PlannedStep step, Visitor visitor) throws IOException {
        Counts all = context.database().read(handle -> counts.all(handle, step));
        visitor.visit(Sealable.Numbers.of(LineKind.ANSWERS, "", "people", all.people()));
        visitor.visit(Sealable.Numbers.of(LineKind.SHEETS, "", "sheets", all.people("", CountRepository.PAPER)));
        List<Question> questions = context.database()
                .read(handle -> questionnaires.last(handle, step))
                .map(PublishedQuestionnaire::questionnaire)
                .map(Questionnaire::questions)
                .orElse(List.of());
        for (Question question : questions) {
            for (Sealable result : results(question, all)) {
                visitor.visit(result);
            }
            if (question.kind().isText() && question.disclosed()) {
                texts(step, question.id(), visitor);
            }
        }
    }

    private static List<Sealable> results(Question question, Counts all) {
        List<Sealable> results = new ArrayList<>();
        results.add(Sealable.Numbers.of(LineKind.RESULT, question.id(), "people", all.people(question.id())));
        List<Count> classes = all.keys(question.id()).stream()
                .map(key -> all.count(question.id(), key))
                .toList();
        if (question.kind().isChosen() || question.kind() == QuestionKind.SCALE) {
            classes.forEach(one -> {
                String id = question.id() + "/" + one.key();
                results.add(new Sealable.Numbers(
                        LineKind.RESULT, id, id, new TreeMap<>(Map.of("people", one.people(), "total", one.total()))));
            });
        } else if (!question.kind().isText()) {
            List<String> parts = new ArrayList<>(
                    List.of(Long.toString(all.count(question.id(), "").total())));
            classes.forEach(one -> parts.add(one.key() + "=" + one.people() + "/" + one.total()));
            results.add(new Sealable.Words(
                    LineKind.CLASSES, question.id(), question.id(), "", Sealable.Words.joined(parts)));
        }
        return results;
    }

    private record Text(String answer, String text) {}

    private void texts(PlannedStep step, String question, Visitor visitor) throws IOException {
        List<Text> part = next(step, question, "");
        while (!part.isEmpty()) {
            for (Text one : part) {
                visitor.visit(text(question, one));
            }
            part = next(step, question, part.getLast().answer());
        }
    }

    private List<Text> next(PlannedStep step, String question, String after) {
        return context.database()
                .read(handle -> StepStatements.query(handle, step, """
                                select answer_id, text from con_reply_text
                                where consultation = :consultation and step = :step and question = :question
                                  and hidden = 0 and answer_id > :after order by answer_id limit :limit""")
                        .bind("question", question)
                        .bind("after", after)
                        .bind("limit", PART)
                        .map((row, view) -> new Text(row.getString("answer_id"), row.getString("text")))
                        .list());
    }

    private static Sealable text(String question, Text one) {
        return new Sealable.Words(LineKind.TEXT, ForgetSealed.textOf(one.answer(), question), question, "", one.text());
    }

    /** A choice nobody chooses any more counts as nothing: only a joined account explains that. */
    @Override
    public Optional<Gone> gone(PlannedStep step, LineKind kind, String object) {
        int slash = object.indexOf('/');
        return kind != LineKind.TEXT
                ? Optional.empty()
                : context.database()
                        .read(handle -> find(handle, object.substring(0, slash), object.substring(slash + 1)))
                        .map(found -> new Gone(Reason.HIDDEN, Optional.of(text(object.substring(slash + 1), found))));
    }

    private static Optional<Text> find(Handle handle, String answer, String question) {
        return handle.createQuery(
                        "select answer_id, text from con_reply_text where answer_id = :answer and question = :question")
                .bind("answer", answer)
                .bind("question", question)
                .map((row, view) -> new Text(row.getString("answer_id"), row.getString("text")))
                .findOne();
    }
}
