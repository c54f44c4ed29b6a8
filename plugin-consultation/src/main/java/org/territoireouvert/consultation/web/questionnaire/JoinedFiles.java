package org.territoireouvert.consultation.web.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.consultation.answering.JoinFile;
import org.territoireouvert.consultation.answering.SaveAnswers;
import org.territoireouvert.consultation.answering.file.AnswerFile;
import org.territoireouvert.consultation.answering.file.AnswerFiles;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.FileFamily;
import org.territoireouvert.consultation.questionnaire.FileRules;
import org.territoireouvert.consultation.questionnaire.Problem;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;

/** The fields in which somebody joins files, and the files that they joined before. */
final class JoinedFiles {

    private static final String TEXT = "texte";
    private static final String FAMILY_PROBLEM = "questions.file.family";

    /** Longer than any text may be, so that what is too long is said to be so. */
    private static final int LONGEST = 2_000;

    private final PluginContext context;
    private final AnswerFiles files;
    private final JoinFile joinFile;

    JoinedFiles(PluginContext context) {
        this.context = context;
        this.files = new AnswerFiles(context);
        this.joinFile = new JoinFile(context);
    }

    /**
     * A file that was received.
     *
     * @param stored where who sent it can see it; empty without an account
     */
    public record Joined(AnswerFile file, Optional<StoredFile> stored) {}

    /**
     * The fields of a question.
     *
     * @param rules in words
     * @param accept ends of names, joined by commas
     * @param room whether one more can be joined
     * @param replaces whether it comes in the place of the one before
     * @param visitor whether somebody has to sign in first
     */
    public record Field(
            Question question,
            String text,
            String rules,
            String accept,
            List<Joined> joined,
            boolean room,
            boolean replaces,
            boolean visitor) {

        /** Copies the list. */
        public Field {
            joined = List.copyOf(joined);
        }
    }

    /** Returns the fields of the question that takes files, if there is one on a page. */
    Optional<Field> field(Locale locale, Entry entry, List<Question> shown, Answers answers) {
        return shown.stream()
                .filter(question -> question.kind() == QuestionKind.FILE)
                .findFirst()
                .map(question -> {
                    List<Joined> joined = joined(entry, question, answers);
                    int most = question.files().most();
                    return new Field(
                            question,
                            TypedAnswers.field(question, TEXT),
                            context.messages()
                                    .format(
                                            locale,
                                            "questions.file.rules",
                                            families(locale, question.files()),
                                            question.files().megabytes(),
                                            most),
                            question.files().families().stream()
                                    .flatMap(family -> family.extensions().stream())
                                    .collect(Collectors.joining(",")),
                            joined,
                            most == 1 || joined.size() < most,
                            most == 1 && !joined.isEmpty(),
                            entry.isVisitor());
                });
    }

    private String families(Locale locale, FileRules rules) {
        return rules.families().stream()
                .map(family -> context.messages().format(locale, key(family)))
                .collect(Collectors.joining(", "));
    }

    /** Returns the message of a family. */
    static String key(FileFamily family) {
        return "questions.file.family." + family.name();
    }

    /** Returns the files that answer a question, in their order. */
    List<Joined> joined(Entry entry, Question question, Answers answers) {
        List<String> ids = answers.of(question.id()).values();
        if (ids.isEmpty() || entry.isVisitor()) {
            return List.of();
        }
        Map<String, AnswerFile> all = context.database()
                .read(handle ->
                        files.of(handle, entry.step(), entry.respondent().key()));
        return ids.stream()
                .filter(all::containsKey)
                .map(all::get)
                .sorted(Comparator.comparing(file -> ids.indexOf(file.id())))
                .map(file -> new Joined(file, stored(entry, file)))
                .toList();
    }

    private Optional<StoredFile> stored(Entry entry, AnswerFile file) {
        return entry.hasAccount() ? files.stored(file) : Optional.empty();
    }

    /** Joins the file that a form brings; returns why it cannot be taken. */
    Optional<Problem> join(
            Request request, Entry entry, int version, List<Question> questions, FormInput form, boolean expected) {
        return questions.stream()
                .filter(question -> question.kind() == QuestionKind.FILE)
                .findFirst()
                .flatMap(question -> join(request, entry, version, question, form, expected));
    }

    private Optional<Problem> join(
            Request request, Entry entry, int version, Question question, FormInput form, boolean expected) {
        String text = form.optional(TypedAnswers.field(question, TEXT), LONGEST);
        Optional<Upload> upload = request.upload(question.id());
        if (upload.isEmpty()) {
            return expected || !text.isEmpty()
                    ? Optional.of(new Problem(question.id(), "questions.file.choose", List.of()))
                    : Optional.empty();
        }
        return joinFile.join(
                        entry.step(),
                        entry.respondent(),
                        version,
                        question,
                        new JoinFile.Sent(upload.get(), text),
                        request.actor())
                .map(problem -> inWords(request.locale(), question, problem));
    }

    private Problem inWords(Locale locale, Question question, Problem problem) {
        return problem.messageKey().equals(FAMILY_PROBLEM)
                ? new Problem(problem.question(), FAMILY_PROBLEM, List.of(families(locale, question.files())))
                : problem;
    }

    /** Takes a file out again. */
    SaveAnswers.Outcome leave(Entry entry, int version, String file) {
        return joinFile.leave(entry.step(), entry.respondent(), version, file);
    }
}
