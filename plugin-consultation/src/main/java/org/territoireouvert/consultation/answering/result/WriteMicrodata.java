package org.territoireouvert.consultation.answering.result;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.answering.AnswerRepository;
import org.territoireouvert.consultation.answering.StoredAnswer;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.result.Microdata;

/** Writes the answers of everybody, without identity and without texts that staff took away, part by part in the order of random identifiers. */
public final class WriteMicrodata {

    private static final int PART = 1_000;

    private final PluginContext context;
    private final QuestionnaireRepository questionnaires;
    private final AnswerRepository answers;
    private final TextRepository texts = new TextRepository();

    /** Creates the use case. */
    public WriteMicrodata(PluginContext context) {
        this.context = context;
        this.questionnaires = new QuestionnaireRepository(context.service(Json.class));
        this.answers = new AnswerRepository(context.service(Json.class));
    }

    /** Writes a file with the columns of the version that people read now. */
    public void write(PlannedStep step, PublishedQuestionnaire published, Appendable target) throws IOException {
        Microdata.File file = new Microdata(published.questionnaire()).begin(target);
        Map<Integer, Questionnaire> versions = new HashMap<>();
        List<StoredAnswer> part = part(step, "");
        while (!part.isEmpty()) {
            Map<String, Set<String>> hidden = hidden(step, part);
            for (StoredAnswer answer : part) {
                Questionnaire read = versions.computeIfAbsent(answer.version(), version -> version(step, version));
                file.add(without(read.counted(answer.answers()), hidden.getOrDefault(answer.id(), Set.of())));
            }
            part = part(step, part.getLast().id());
        }
    }

    private List<StoredAnswer> part(PlannedStep step, String after) {
        return context.database().read(handle -> answers.after(handle, step, after, PART));
    }

    private Map<String, Set<String>> hidden(PlannedStep step, List<StoredAnswer> part) {
        List<String> ids = part.stream().map(StoredAnswer::id).toList();
        return context.database().read(handle -> texts.hidden(handle, step, ids));
    }

    private static Answers without(Answers answers, Set<String> questions) {
        Map<String, Answer> left = new HashMap<>(answers.byQuestion());
        left.keySet().removeAll(questions);
        return new Answers(left);
    }

    private Questionnaire version(PlannedStep step, int version) {
        return context.database()
                .read(handle -> questionnaires.find(handle, step, version))
                .map(PublishedQuestionnaire::questionnaire)
                .orElseThrow();
    }
}
