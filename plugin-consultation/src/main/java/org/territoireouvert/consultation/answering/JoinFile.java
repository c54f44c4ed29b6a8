package org.territoireouvert.consultation.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.consultation.answering.file.AnswerFile;
import org.territoireouvert.consultation.answering.file.AnswerFiles;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.FileFamily;
import org.territoireouvert.consultation.questionnaire.FileRules;
import org.territoireouvert.consultation.questionnaire.Problem;
import org.territoireouvert.consultation.questionnaire.Question;

/**
 * Takes a file into a draft, where it stays until it is sent, or takes it out again. The runtime checks it as it checks all files;
 * where one file is asked, another one comes in its place.
 */
public final class JoinFile {

    private static final String TITLE = "Pièce jointe";
    private static final long MEGABYTE = 1_024L * 1_024;

    private final PluginContext context;
    private final SaveAnswers saveAnswers;
    private final DraftRepository drafts;
    private final AnswerFiles files;

    /** Creates the use case. */
    public JoinFile(PluginContext context) {
        this.context = context;
        this.saveAnswers = new SaveAnswers(context);
        this.drafts = new DraftRepository(context.service(Json.class));
        this.files = new AnswerFiles(context);
    }

    /**
     * A file as somebody sent it.
     *
     * @param alternative what it shows; may be empty
     */
    public record Sent(Upload upload, String alternative) {}

    /**
     * Joins a file to a draft.
     *
     * @param version of the questionnaire that was answered
     * @param by who sent it
     * @return why it is not taken; then nothing is changed
     */
    public Optional<Problem> join(
            PlannedStep step, Respondent respondent, int version, Question question, Sent sent, Actor by) {
        Optional<Problem> early = early(step, respondent, question, sent);
        if (early.isPresent()) {
            return early;
        }
        String id = UUID.randomUUID().toString();
        try {
            return switch (keep(respondent, id, sent, by)) {
                case Files.Refused refused ->
                    Optional.of(new Problem(question.id(), refused.messageKey(), refused.arguments()));
                case Files.Kept kept -> {
                    AnswerFile file = files.describe(
                            id,
                            question.id(),
                            respondent.key(),
                            kept.file(),
                            sent.upload().name(),
                            sent.alternative());
                    yield put(step, respondent, version, question, file);
                }
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Problem> early(PlannedStep step, Respondent respondent, Question question, Sent sent) {
        FileRules rules = question.files();
        if (sent.upload().size() == 0) {
            return problem(question, "file.refused.empty");
        }
        if (FileFamily.ofName(sent.upload().name())
                .filter(rules.families()::contains)
                .isEmpty()) {
            return problem(question, "questions.file.family");
        }
        if (sent.upload().size() > rules.megabytes() * MEGABYTE) {
            return problem(question, "questions.file.large", rules.megabytes());
        }
        if (sent.alternative().length() > AnswerFile.LONGEST_ALTERNATIVE) {
            return problem(question, "questions.file.alternative.long", AnswerFile.LONGEST_ALTERNATIVE);
        }
        Answers typed = context.database()
                .read(handle -> drafts.find(handle, step, respondent))
                .map(Draft::answers)
                .orElse(Answers.NONE);
        return isFull(question, typed) ? full(question) : Optional.empty();
    }

    private static Optional<Problem> problem(Question question, String key, Object... arguments) {
        return Optional.of(new Problem(question.id(), key, List.of(arguments)));
    }

    private static boolean isFull(Question question, Answers answers) {
        int most = question.files().most();
        return most > 1 && answers.of(question.id()).values().size() >= most;
    }

    private static Optional<Problem> full(Question question) {
        return problem(question, "questions.file.full", question.files().most());
    }

    /** An account is noted with its file, so that the file is in the archive of its data and goes with it; codes and paper have none. */
    private Files.Result keep(Respondent respondent, String id, Sent sent, Actor by) throws IOException {
        // Everybody reads the title in the address of a published file, and the name that it had may be somebody's.
        String text = sent.alternative().isBlank() ? TITLE : sent.alternative();
        NewFile file = new NewFile(sent.upload(), TITLE, text, Visibility.PRIVATE);
        Files service = context.service(Files.class);
        return respondent.means() == Respondent.Means.ACCOUNT
                ? service.keep(files.owner(id), file, by)
                : service.keepForNobody(files.owner(id), file, respondent.key());
    }

    private Optional<Problem> put(
            PlannedStep step, Respondent respondent, int version, Question question, AnswerFile file) {
        List<Problem> problems = new ArrayList<>();
        saveAnswers.change(step, respondent, version, (handle, before) -> {
            if (isFull(question, before)) {
                problems.addAll(full(question).stream().toList());
                return before;
            }
            LocalDate today = LocalDate.ofInstant(context.database().now(handle), context.zone());
            List<String> ids = new ArrayList<>(before.of(question.id()).values());
            if (question.files().most() == 1) {
                takeOut(handle, step, respondent, ids);
                ids.clear();
            }
            files.add(handle, step, file, today);
            ids.add(file.id());
            return before.with(question.id(), new Answer(ids));
        });
        return problems.stream().findFirst();
    }

    /** What was sent before stays until the change is sent too. */
    private void takeOut(Handle handle, PlannedStep step, Respondent respondent, List<String> ids) {
        Map<String, AnswerFile> all = files.of(handle, step, respondent.key());
        ids.stream()
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .filter(file -> file.answer().isEmpty())
                .forEach(file -> files.remove(handle, file));
    }

    /** Takes a file out of a draft; does nothing when it is not in it. */
    public SaveAnswers.Outcome leave(PlannedStep step, Respondent respondent, int version, String id) {
        return saveAnswers.change(step, respondent, version, (handle, before) -> {
            Answers after = before;
            for (String question : before.byQuestion().keySet()) {
                List<String> ids = before.of(question).values();
                if (ids.contains(id)) {
                    takeOut(handle, step, respondent, List.of(id));
                    after = after.with(
                            question,
                            new Answer(
                                    ids.stream().filter(one -> !one.equals(id)).toList()));
                }
            }
            return after;
        });
    }
}
