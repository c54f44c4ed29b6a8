package org.territoireouvert.consultation.answering.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.consultation.answering.file.AnswerFileRepository.Settled;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;

/** Keeps rows and bytes together: what has no row has no bytes either. Safe for all threads. */
public final class AnswerFiles {

    /** Of which kind of object the runtime keeps the bytes. */
    public static final String KIND = "answer-file";

    private static final String DIGEST = "SHA-256";

    private final PluginContext context;
    private final AnswerFileRepository rows = new AnswerFileRepository();

    /** Creates it. */
    public AnswerFiles(PluginContext context) {
        this.context = context;
    }

    private Files files() {
        return context.service(Files.class);
    }

    /** Names the object to which the bytes of a file belong. */
    public ContentRef owner(String id) {
        return new ContentRef(context.id().value() + "." + KIND, id);
    }

    /** Describes what the runtime has kept for a file. */
    public AnswerFile describe(
            String id, String question, String respondent, StoredFile kept, String sentName, String alternative)
            throws IOException {
        return new AnswerFile(
                id,
                question,
                respondent,
                "",
                kept.id(),
                FileNames.clean(sentName, kept.format().extension()),
                alternative,
                kept.format().mediaType(),
                kept.size(),
                digest(kept),
                false,
                false);
    }

    private String digest(StoredFile kept) throws IOException {
        try (InputStream content = files().open(kept)) {
            MessageDigest digest = MessageDigest.getInstance(DIGEST);
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has " + DIGEST, impossible);
        }
    }

    /** Adds a file to a draft, as a part of a transaction. */
    public void add(Handle handle, PlannedStep step, AnswerFile file, LocalDate day) {
        files().attach(handle, file.file());
        rows.add(handle, step, file, day);
    }

    /** Returns the files of one respondent in a step, by their identifiers. */
    public Map<String, AnswerFile> of(Handle handle, PlannedStep step, String respondent) {
        return rows.of(handle, step, respondent).stream()
                .collect(Collectors.toMap(AnswerFile::id, Function.identity()));
    }

    /** Removes a file, as a part of a transaction. */
    public void remove(Handle handle, AnswerFile file) {
        files().remove(handle, file.file());
        rows.remove(handle, file.id());
    }

    /**
     * Notes what becomes of the files of somebody who sends answers, as a part of the transaction: those in the answers belong to them
     * from now on, the others go.
     *
     * @param draftOf under which the files were kept until now
     * @param questionnaire in the version of the answers
     */
    public void settle(Handle handle, PlannedStep step, String draftOf, SentAnswers sent, Questionnaire questionnaire) {
        Map<String, AnswerFile> left = new LinkedHashMap<>(of(handle, step, draftOf));
        if (left.isEmpty()) {
            return;
        }
        Answers counted = questionnaire.counted(sent.answers());
        for (Question question : questionnaire.questions()) {
            List<String> ids = sent.answers().of(question.id()).values().stream()
                    .filter(left::containsKey)
                    .toList();
            if (question.kind() == QuestionKind.FILE && !ids.isEmpty()) {
                boolean counts = !counted.of(question.id()).isEmpty();
                rows.settle(
                        handle,
                        new Settled(sent.id(), sent.respondent(), sent.day(), counts, counts && question.disclosed()),
                        ids);
                left.keySet().removeAll(ids);
            }
        }
        left.values().forEach(file -> remove(handle, file));
    }

    /**
     * Answers that were sent.
     *
     * @param day empty for an answer by a code
     */
    public record SentAnswers(String id, String respondent, String day, Answers answers) {}

    /** Removes the files of a person in all steps, as a part of a transaction; returns how many. */
    public int removeOf(Handle handle, String person) {
        List<AnswerFile> all = rows.ofPerson(handle, person);
        all.forEach(file -> remove(handle, file));
        return all.size();
    }

    /** Gives the files of one person to another. */
    public void transfer(Handle handle, String from, String to) {
        rows.transfer(handle, from, to);
    }

    /** Removes the files of an answer that is gone, as a part of a transaction. */
    public void removeOf(Handle handle, PlannedStep step, String respondent, String answer) {
        rows.of(handle, step, respondent).stream()
                .filter(file -> file.answer().equals(answer))
                .forEach(file -> remove(handle, file));
    }

    /** Returns what the runtime knows of the bytes; empty when they are gone. */
    public Optional<StoredFile> stored(AnswerFile file) {
        return files().find(file.file());
    }

    /** Opens the bytes; the caller closes them. */
    public InputStream open(StoredFile file) throws IOException {
        return files().open(file);
    }
}
