package org.territoireouvert.ambassadors.report;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.practice.Note;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Bullets;
import org.territoireouvert.api.document.DocumentBlock.Column;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Facts;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentBlock.Table;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.document.PrintedDocument;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.web.SiteAddress;

/** A published report as the document that the runtime prints; it says what its page says. */
public final class PrintedReport {

    private final PluginContext context;
    private final ReportWords words;
    private final YearReport report;
    private final JsonObject figures;
    private final List<Note> notes;
    private final List<DocumentBlock> blocks = new ArrayList<>();

    /**
     * Prepares it.
     *
     * @param notes that everybody may read, of the year
     */
    public PrintedReport(PluginContext context, YearReport report, List<Note> notes, Locale locale) {
        this.context = context;
        this.words = new ReportWords(context.messages(), locale, context.service(SiteAddress.class));
        this.report = report;
        this.figures = new JsonObject(report.figures());
        this.notes = notes;
    }

    /** Returns the file. */
    public byte[] pdf() {
        DocumentText title = words.label("report.title", Integer.toString(report.year()));
        LocalDate publishedOn = LocalDate.ofInstant(report.publishedAt().orElseThrow(), context.zone());
        Documents documents = context.service(Documents.class);
        blocks.add(new Heading(1, title));
        blocks.add(new Facts(List.of(
                new Fact(words.label("report.published"), List.of(words.value(publishedOn))),
                new Fact(words.label("report.print.page"), List.of(page(report.path()))),
                new Fact(words.label("report.data"), List.of(page("/api/v1" + report.path()))))));
        if (!report.foreword().isBlank()) {
            blocks.add(new Heading(2, words.label("report.foreword")));
            blocks.addAll(documents.ofMarkdown(report.foreword(), 3, Locale.FRENCH));
        }
        blocks.addAll(new PrintedFigures(words, figures).blocks());
        requests();
        mandates();
        meetings();
        notes();
        return documents.pdf(new PrintedDocument(
                title,
                DocumentText.of(URI.create(words.site().of("/")).getAuthority()),
                words.locale(),
                publishedOn,
                report.revision(),
                number -> words.say("report.print.foot", Integer.toString(report.year()), number),
                blocks));
    }

    private DocumentText page(String path) {
        return words.leading(DocumentText.of(words.site().of(path)), path);
    }

    private void requests() {
        blocks.add(new Heading(2, words.label("report.requests")));
        List<List<DocumentText>> rows = figures.each(
                "requests",
                one -> List.of(
                        words.leading(
                                ReportWords.written(one.text("number") + " – " + one.text("title")),
                                "/ambassadeurs/demandes/" + one.text("number")),
                        words.value(one.number("supports").orElse(0L)),
                        words.label("request.state." + one.text("state"))));
        table(
                rows,
                List.of(
                        Column.words(words.say("report.print.request")),
                        Column.numbers(words.say("report.print.supports")),
                        Column.words(words.say("requests.filter.state"))),
                "ledger.none");
    }

    private void table(List<List<DocumentText>> rows, List<Column> columns, String none) {
        blocks.add(rows.isEmpty() ? new Paragraph(words.label(none)) : new Table(Optional.empty(), columns, rows));
    }

    private void mandates() {
        blocks.add(new Heading(2, words.label("report.mandates")));
        mandates("report.mandates.begun", "begun");
        mandates("report.mandates.ended", "ended");
    }

    private void mandates(String heading, String list) {
        blocks.add(new Heading(3, words.label(heading)));
        List<DocumentText> items = figures.each(
                list,
                one -> words.leading(
                        ReportWords.written(one.text("name") + ", " + one.text("post") + " ("
                                + words.value(LocalDate.parse(one.text("day"))).text() + ")"),
                        "/ambassadeurs/" + one.text("slug")));
        blocks.add(items.isEmpty() ? new Paragraph(words.label("report.mandates.none")) : new Bullets(items));
    }

    private void meetings() {
        blocks.add(new Heading(2, words.label("meetings.title")));
        List<List<DocumentText>> rows = figures.each(
                "meetings",
                one -> List.of(
                        words.leading(ReportWords.written(one.text("title")), one.text("path")),
                        words.value(LocalDate.parse(one.text("day"))),
                        words.value(one.number("present").orElse(0L))));
        table(
                rows,
                List.of(
                        Column.words(words.say("report.print.meeting")),
                        Column.words(words.say("report.print.day")),
                        Column.numbers(words.say("report.print.present"))),
                "meetings.none");
    }

    private void notes() {
        if (!notes.isEmpty()) {
            blocks.add(new Heading(2, words.label("practice.title")));
            blocks.add(new Bullets(notes.stream()
                    .map(note -> words.leading(ReportWords.written(note.title()), note.path()))
                    .toList()));
        }
    }
}
