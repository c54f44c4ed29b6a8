package org.territoireouvert.consultation.answering;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.answering.file.AnswerFile;
import org.territoireouvert.consultation.answering.file.AnswerFileRepository;
import org.territoireouvert.consultation.answering.file.AnswerFiles;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.seal.ForgetSealed;
import org.territoireouvert.consultation.store.ConsultationRepository;

/**
 * What is kept about people who answer questionnaires. When they close their account drafts and files go, and answers stay counted under a
 * name that stands for nobody; their texts and places stay or go, as they choose. A file stays in no case: what it shows may be themselves.
 */
public final class AnswerData implements PersonalData {

    private static final int MOST = 1_000;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final QuestionnaireRepository questionnaires;
    private final AnswerRepository answers;
    private final DraftRepository drafts;
    private final SendAnswers sendAnswers;
    private final AnswerFiles files;
    private final AnswerFileRepository fileRows = new AnswerFileRepository();
    private final ForgetSealed sealed = new ForgetSealed();

    /** Creates the answer. */
    public AnswerData(PluginContext context, ConsultationRepository consultations) {
        Json json = context.service(Json.class);
        this.context = context;
        this.consultations = consultations;
        this.questionnaires = new QuestionnaireRepository(json);
        this.answers = new AnswerRepository(json);
        this.drafts = new DraftRepository(json);
        this.sendAnswers = new SendAnswers(context);
        this.files = new AnswerFiles(context);
    }

    @Override
    public String descriptionKey() {
        return "personal-data.questions";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            Set<String> joined = new HashSet<>();
            for (AnswerFile file : fileRows.ofPerson(handle, person)) {
                joined.add(file.id());
                rows.row("file", "", String.join(", ", file.name(), file.alternative(), file.digest()));
            }
            for (AnswerRepository.Own own : answers.ofPerson(handle, person, MOST)) {
                Optional<Questionnaire> read = read(handle, own);
                for (Map.Entry<String, Answer> entry :
                        own.answer().answers().byQuestion().entrySet()) {
                    if (Collections.disjoint(joined, entry.getValue().values())) {
                        rows.row("answer", own.answer().answeredOn(), line(read, entry.getKey(), entry.getValue()));
                    }
                }
            }
            for (Answers draft : drafts.ofPerson(handle, person, MOST)) {
                for (Map.Entry<String, Answer> entry : draft.byQuestion().entrySet()) {
                    if (Collections.disjoint(joined, entry.getValue().values())) {
                        rows.row("draft", "", String.join(", ", entry.getValue().values()));
                    }
                }
            }
            return true;
        });
    }

    private Optional<PlannedStep> step(Handle handle, AnswerRepository.Own own) {
        return consultations
                .find(handle, own.consultation())
                .flatMap(consultation ->
                        PlannedStep.find(consultation, StepKind.QUESTIONNAIRE, Integer.toString(own.step())));
    }

    private Optional<Questionnaire> read(Handle handle, AnswerRepository.Own own) {
        return step(handle, own)
                .flatMap(step -> questionnaires.find(handle, step, own.answer().version()))
                .map(PublishedQuestionnaire::questionnaire);
    }

    private static String line(Optional<Questionnaire> read, String id, Answer answer) {
        Optional<Question> question = read.flatMap(version -> version.find(id));
        List<String> words = answer.values().stream()
                .map(value -> question.stream()
                        .flatMap(asked -> asked.choices().stream())
                        .filter(choice -> choice.id().equals(value))
                        .findFirst()
                        .map(choice -> choice.words())
                        .orElse(value))
                .toList();
        return question.map(Question::words).orElse(id) + " – " + String.join(", ", words);
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            int changed = drafts.removeOf(handle, person) + files.removeOf(handle, person);
            for (AnswerRepository.Own own : answers.ofPerson(handle, person, MOST)) {
                strip(handle, own, question -> switch (erasure) {
                    case REMOVE_CONTENT -> question.kind().isTelling();
                    case ANONYMISE -> question.kind() == QuestionKind.FILE;
                });
                changed +=
                        answers.rename(handle, own.answer().id(), context.ids().next());
            }
            return changed;
        });
    }

    /** Takes answers away from what somebody sent; a question that nobody knows any more is not kept either. */
    private void strip(Handle handle, AnswerRepository.Own own, Predicate<Question> goes) {
        step(handle, own)
                .ifPresent(step -> read(handle, own).ifPresent(read -> {
                    StoredAnswer answer = own.answer();
                    Map<String, Answer> left =
                            new LinkedHashMap<>(answer.answers().byQuestion());
                    boolean less = left.keySet()
                            .removeIf(id -> read.find(id).filter(goes.negate()).isEmpty());
                    if (less) {
                        StoredAnswer stripped = new StoredAnswer(
                                answer.id(),
                                answer.respondent(),
                                answer.version(),
                                new Answers(left),
                                answer.answeredOn());
                        sendAnswers.put(handle, step, stripped, read, Respondent.Means.ACCOUNT);
                        forgetSealed(handle, step, answer);
                    }
                }));
    }

    private void forgetSealed(Handle handle, PlannedStep step, StoredAnswer answer) {
        sealed.answer(handle, step, answer.id(), answer.answers().byQuestion().keySet());
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            int changed = drafts.transfer(handle, from, to);
            for (AnswerRepository.Own own : answers.ofPerson(handle, from, MOST)) {
                PlannedStep step = step(handle, own).orElseThrow();
                if (answers.find(handle, step, to).isPresent()) {
                    sendAnswers.remove(handle, step, own.answer());
                    forgetSealed(handle, step, own.answer());
                } else {
                    answers.rename(handle, own.answer().id(), to);
                }
                changed++;
            }
            files.transfer(handle, from, to);
            return changed;
        });
    }
}
