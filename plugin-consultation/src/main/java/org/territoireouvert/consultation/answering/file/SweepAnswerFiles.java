package org.territoireouvert.consultation.answering.file;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.consultation.asking.QuestionnaireDocuments;
import org.territoireouvert.consultation.questionnaire.Answer;

/** Removes files that no draft and no answer names any more: the draft was forgotten, the consultation deleted, the accounts put together. */
public final class SweepAnswerFiles {

    private static final LocalTime AT = LocalTime.of(3, 50);
    private static final int PART = 200;

    private final PluginContext context;
    private final AnswerFiles files;
    private final QuestionnaireDocuments documents;

    /** Creates it. */
    public SweepAnswerFiles(PluginContext context) {
        this.context = context;
        this.files = new AnswerFiles(context);
        this.documents = new QuestionnaireDocuments(context.service(Json.class));
    }

    /** Returns the daily work. */
    public Job job() {
        return Job.daily("forget-answer-files", AT, this::sweep);
    }

    /** A row with what names it: the document of the draft or the answer, empty for none. */
    private record Row(AnswerFile file, Optional<String> document) {}

    private void sweep() {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        for (boolean sent : new boolean[] {false, true}) {
            String after = "";
            List<Row> part;
            do {
                String last = after;
                part = context.database().write(handle -> sweep(handle, sent, today, last));
                after = part.isEmpty() ? after : part.getLast().file().id();
            } while (part.size() == PART);
        }
    }

    /** What was joined today may wait for its draft still. */
    private List<Row> sweep(Handle handle, boolean sent, LocalDate today, String after) {
        List<Row> part = sent ? sent(handle, after) : unsent(handle, today, after);
        part.stream()
                .filter(row -> row.document()
                        .filter(document -> names(document, row.file().id()))
                        .isEmpty())
                .forEach(row -> files.remove(handle, row.file()));
        return part;
    }

    private boolean names(String document, String id) {
        return documents.answers(document).byQuestion().values().stream()
                .map(Answer::values)
                .anyMatch(values -> values.contains(id));
    }

    private static List<Row> unsent(Handle handle, LocalDate today, String after) {
        return handle.createQuery("""
                        select f.*, d.document from con_answer_file f
                        left join con_reply_draft d on d.consultation = f.consultation and d.step = f.step
                            and d.respondent = f.respondent
                        where f.answer_id = '' and f.kept_on < :today and f.id > :after
                        order by f.id limit :part""")
                .bind("today", today.toString())
                .bind("after", after)
                .bind("part", PART)
                .map((row, context) ->
                        new Row(AnswerFileRepository.read(row), Optional.ofNullable(row.getString("document"))))
                .list();
    }

    private static List<Row> sent(Handle handle, String after) {
        return handle.createQuery("""
                        select f.*, r.document from con_answer_file f
                        left join con_reply r on r.id = f.answer_id
                        where f.answer_id <> '' and f.id > :after
                        order by f.id limit :part""")
                .bind("after", after)
                .bind("part", PART)
                .map((row, context) ->
                        new Row(AnswerFileRepository.read(row), Optional.ofNullable(row.getString("document"))))
                .list();
    }
}
