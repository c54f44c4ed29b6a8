package org.territoireouvert.consultation.archive.part;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.answering.CountRepository;
import org.territoireouvert.consultation.answering.result.TextRepository;
import org.territoireouvert.consultation.answering.result.WriteMicrodata;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.result.Counts;

/**
 * Questionnaires whose step is over: the figures, the texts that everybody may read, and the answers of each without identity where the
 * questionnaire says that they are open.
 */
public final class QuestionnairePart implements ArchivePart {

    private final PluginContext context;
    private final QuestionnaireRepository questionnaires;
    private final CountRepository counts = new CountRepository();
    private final TextRepository texts = new TextRepository();
    private final WriteMicrodata writeMicrodata;

    /** Creates it. */
    public QuestionnairePart(PluginContext context) {
        this.context = context;
        this.questionnaires = new QuestionnaireRepository(context.service(Json.class));
        this.writeMicrodata = new WriteMicrodata(context);
    }

    @Override
    public void addTo(Archive archive) throws IOException {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        for (PlannedStep step : PublicReader.steps(archive.consultation(), StepKind.QUESTIONNAIRE)) {
            Optional<PublishedQuestionnaire> published =
                    context.database().read(handle -> questionnaires.last(handle, step));
            if (step.isOverOn(today) && published.isPresent()) {
                addTo(archive, step, published.get());
            }
        }
    }

    private void addTo(Archive archive, PlannedStep step, PublishedQuestionnaire published) throws IOException {
        Counts all = context.database().read(handle -> counts.all(handle, step));
        archive.page(
                step.step(),
                "etapes/etape-" + step.step().number() + "-questionnaire.html",
                archive.wording().say("archive.questionnaire", step.step().title()),
                html -> new QuestionTables(archive.wording(), all).write(html, published.questionnaire()));
        for (Question question : published.questionnaire().questions()) {
            if (question.kind().isText() && question.disclosed()) {
                texts(archive, step, question);
            }
        }
        if (published.questionnaire().terms().open()) {
            archive.file(
                    step.step(),
                    "donnees/reponses-" + step.step().number() + ".csv",
                    archive.wording().say("archive.answers", step.step().title()),
                    target -> microdata(target, step, published));
        }
    }

    private void texts(Archive archive, PlannedStep step, Question question) throws IOException {
        Optional<Keyset> next = Optional.of(Keyset.first(PublicReader.PART));
        for (int page = 1; next.isPresent(); page++) {
            Keyset keyset = next.get();
            Slice<TextRepository.Text> slice =
                    context.database().read(handle -> texts.list(handle, step, question.id(), false, keyset));
            if (!slice.items().isEmpty()) {
                archive.page(
                        step.step(),
                        "etapes/etape-" + step.step().number() + "-textes-" + question.id() + "-" + page + ".html",
                        archive.wording().say("archive.texts", question.words(), page),
                        html -> write(html, slice));
            }
            next = slice.next().map(cursor -> Keyset.after(cursor, 1, PublicReader.PART));
        }
    }

    private static void write(Html html, Slice<TextRepository.Text> slice) throws IOException {
        for (TextRepository.Text text : slice.items()) {
            html.element(Element.QUOTE, quote -> quote.paragraphs(text.text()));
        }
    }

    private void microdata(OutputStream target, PlannedStep step, PublishedQuestionnaire published) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writeMicrodata.write(step, published, writer);
        writer.flush();
    }
}
